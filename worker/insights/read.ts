/** What the database knows of the days asked for, added up by SQL: the page gets few rows, however much was asked. */
import { run } from './store.ts'

export interface Kept {
  /** Whole period, by entry ('' for outcomes) and language. */
  counts: { what: string; entry: string; language: string; times: number }[]
  /** Outcomes by week; a week is named by its Monday. */
  weeks: { week: string; language: string; what: string; times: number }[]
  /** Asked in vain, most asked first. */
  asked: AskedText[]
  /** How many different texts were asked in vain; `asked` may hold fewer. */
  different: number
  votedDown: DownText[]
}

export interface AskedText {
  text: string
  language: string
  outcome: 'none' | 'suggestions'
  times: number
  /** Days, YYYY-MM-DD. */
  first: string
  last: string
}

export interface DownText {
  entry: string
  language: string
  reason: string
  /** What was asked before; empty when the visitor had only looked at the entry. */
  text: string
  times: number
}

/** More texts than this would take the page longer to group than Workers allow. */
const MOST_TEXTS = 300

/** Rows of days after `since`. */
export async function read(db: D1Database, since: string): Promise<Kept> {
  const select = (sql: string) => db.prepare(sql).bind(since)
  const results = await run(db, [
    select(
      'SELECT what, entry, language, sum(times) AS times FROM counts WHERE day > ?1 GROUP BY what, entry, language',
    ),
    select(`SELECT date(day, 'weekday 0', '-6 days') AS week, language, what, sum(times) AS times FROM counts
      WHERE day > ?1 AND entry = '' GROUP BY week, language, what ORDER BY week`),
    select(`SELECT text, language, min(outcome) AS outcome, sum(times) AS times, min(day) AS first, max(day) AS last
      FROM texts WHERE day > ?1 AND outcome IN ('none', 'suggestions')
      GROUP BY text, language ORDER BY times DESC, last DESC, text LIMIT ${MOST_TEXTS}`),
    select(`SELECT count(DISTINCT language || ' ' || text) AS different FROM texts
      WHERE day > ?1 AND outcome IN ('none', 'suggestions')`),
    select(`SELECT entry, language, reason, text, sum(times) AS times FROM texts WHERE day > ?1 AND outcome = 'down'
      GROUP BY entry, language, reason, text ORDER BY times DESC, text LIMIT ${MOST_TEXTS}`),
  ])
  const [counts, weeks, asked, different, votedDown] = results.map(({ results }) => results)
  return {
    counts: counts as Kept['counts'],
    weeks: weeks as Kept['weeks'],
    asked: asked as AskedText[],
    different: (different as { different: number }[])[0]?.different ?? 0,
    votedDown: votedDown as DownText[],
  }
}
