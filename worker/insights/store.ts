/** The insights' two tables in D1. They are made when first needed: no migration that somebody could forget. */
import type { From } from '../ask/contract.ts'

const SCHEMA = [
  // How often what happened: outcomes (without an entry), and what befell an entry.
  `CREATE TABLE IF NOT EXISTS counts (
    day TEXT NOT NULL, language TEXT NOT NULL, what TEXT NOT NULL, entry TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, language, what, entry)
  ) WITHOUT ROWID`,
  // What was asked in vain, and what was asked before a vote down (with its entry and reason); masked.
  `CREATE TABLE IF NOT EXISTS texts (
    day TEXT NOT NULL, language TEXT NOT NULL, outcome TEXT NOT NULL, entry TEXT NOT NULL, reason TEXT NOT NULL,
    text TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY (day, language, outcome, entry, reason, text)
  ) WITHOUT ROWID`,
]

const COUNT = `INSERT INTO counts (day, language, what, entry, times) VALUES (?1, ?2, ?3, ?4, 1)
  ON CONFLICT DO UPDATE SET times = times + 1`

// A text known today is always counted; a new one only below the day's limit.
const KEEP_TEXT = `INSERT INTO texts (day, language, outcome, entry, reason, text, times)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, 1
  WHERE (SELECT count(*) FROM texts WHERE day = ?1) < ?7 OR EXISTS (
    SELECT 1 FROM texts
    WHERE day = ?1 AND language = ?2 AND outcome = ?3 AND entry = ?4 AND reason = ?5 AND text = ?6)
  ON CONFLICT DO UPDATE SET times = times + 1`

export interface Happened {
  language: string
  what: What
  entry?: string
}

/** The outcome of a question, what befell an entry, or how a visitor came to it. */
export type What =
  | ('answer' | 'suggestions' | 'greeting' | 'none')
  | ('answered' | 'offered' | 'up' | 'down')
  | `opened-${From}`

export interface KeptText {
  language: string
  outcome: 'none' | 'suggestions' | 'down'
  text: string
  entry?: string
  reason?: string
}

export function count(db: D1Database, day: string, { language, what, entry = '' }: Happened) {
  return db.prepare(COUNT).bind(day, language, what, entry)
}

export function keepText(db: D1Database, day: string, kept: KeptText, newTextsPerDay: number) {
  const { language, outcome, text, entry = '', reason = '' } = kept
  return db.prepare(KEEP_TEXT).bind(day, language, outcome, entry, reason, text, newTextsPerDay)
}

const withTables = new WeakSet<D1Database>()

/** Runs the statements as one transaction. */
export async function run(db: D1Database, statements: D1PreparedStatement[]): Promise<D1Result[]> {
  if (!withTables.has(db)) {
    await db.batch(SCHEMA.map(sql => db.prepare(sql)))
    withTables.add(db)
  }
  try {
    return await db.batch(statements)
  } catch (error) {
    withTables.delete(db) // perhaps somebody dropped them: the next time they are made again
    throw error
  }
}

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Rows of this day and earlier are no longer kept: with 0 days of retention not even today's. */
export function lastForgottenDay(retentionDays: number, now = new Date()): string {
  return dayOf(new Date(now.getTime() - retentionDays * 86_400_000))
}

export async function forgetOld(db: D1Database, retentionDays: number): Promise<void> {
  const day = lastForgottenDay(retentionDays)
  await run(
    db,
    ['counts', 'texts'].map(table => db.prepare(`DELETE FROM ${table} WHERE day <= ?1`).bind(day)),
  )
}
