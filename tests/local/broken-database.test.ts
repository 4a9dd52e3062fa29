/** Whatever happens to the insights' database, questions are answered, and as fast: measured over HTTP, under load. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Insights } from '../../worker/insights/summarize.ts'
import { startWorker } from '../../worker/local/start-worker.ts'

const state = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
const env = {
  DB: { type: 'd1', id: 'insights' },
  INSIGHTS_TOKEN: { type: 'text', value: 'open sesame' },
} as const
let worker: Miniflare
let healthy: Load

beforeAll(async () => {
  worker = await startWorker({ env, persistTo: state })
  await load(worker) // whatever is slow at first
  healthy = await load(worker)
}, 60_000)
afterAll(async () => {
  await worker.dispose()
  rmSync(state, { recursive: true, force: true })
})

describe('200 questions by 20 visitors at a time are answered', () => {
  test('while the database is in order', async () => {
    expect(healthy).toMatchObject({ failed: 0 })
    expect((await insights()).status).toBe(200)
  })

  test('while there is no database', async () => {
    const without = await startWorker()
    await load(without)
    expectAsGood(await load(without))
    await without.dispose()
  })

  test('while the database is locked by somebody else', async () => {
    const database = openDatabase()
    database.exec('BEGIN EXCLUSIVE')
    expectAsGood(await load(worker))
    expect((await insights()).status).toBe(503) // so it was locked indeed
    database.exec('ROLLBACK')
    database.close()
    expect((await insights()).status).toBe(200)
  })

  test('while the database takes nothing more', async () => {
    const database = openDatabase()
    database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON counts BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    )
    const before = database.prepare('SELECT sum(times) AS times FROM counts').get()
    expectAsGood(await load(worker))
    expect(database.prepare('SELECT sum(times) AS times FROM counts').get()).toEqual(before)
    database.exec('DROP TRIGGER full')
    database.close()
  })

  test('while the tables have another shape', async () => {
    const database = openDatabase()
    database.exec('ALTER TABLE texts RENAME TO old_texts; CREATE TABLE texts (something_else)')
    expectAsGood(await load(worker))
    expect((await insights()).status).toBe(503)
    database.exec('DROP TABLE texts; ALTER TABLE old_texts RENAME TO texts')
    database.close()
  })

  test('and recorded again afterwards', async () => {
    const counted = async () => {
      const { weeks } = (await (await insights()).json()) as Insights
      return weeks.reduce((sum, { times }) => sum + times, 0)
    }
    const before = await counted()
    await ask(worker, 'xyzzy afterwards')
    await expect.poll(counted).toBe(before + 1)
  })
})

interface Load {
  failed: number
  /** Milliseconds that 95 of 100 questions take at most. */
  p95: number
}

async function load(worker: Miniflare): Promise<Load> {
  const times: number[] = []
  let failed = 0
  const visitor = async (name: number) => {
    for (let i = 0; i < 10; i++) {
      const start = performance.now()
      const response = await ask(worker, `xyzzy ${'abcdefghijklmnopqrst'[name]} ${'abcdefghij'[i]}`)
      const body = (await response.json()) as { outcome?: string }
      if (response.status !== 200 || body.outcome === undefined) failed++
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, name) => visitor(name)))
  return { failed, p95: times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]! }
}

function expectAsGood({ failed, p95 }: Load) {
  expect(failed).toBe(0)
  // Two loads of one healthy Worker differ as much on a busy machine.
  expect(p95).toBeLessThan(healthy.p95 * 2 + 50)
}

async function ask(worker: Miniflare, question: string) {
  return fetch(new URL(`/ask?q=${encodeURIComponent(question)}`, await worker.ready))
}

async function insights() {
  const headers = { authorization: 'Bearer open sesame' }
  return fetch(new URL('/insights.json', await worker.ready), { headers })
}

function openDatabase(): DatabaseSync {
  const folder = join(state, 'd1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find(name => /^[0-9a-f]{64}\.sqlite$/.test(name))!
  return new DatabaseSync(join(folder, file), { timeout: 5_000 })
}
