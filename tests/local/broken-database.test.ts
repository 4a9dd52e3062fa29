/** Whatever happens to the insights' database, questions are answered: asked over HTTP, under load. */
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

beforeAll(async () => {
  worker = await startWorker({ env, persistTo: state })
  await load() // makes the tables
}, 60_000)
afterAll(async () => {
  await worker.dispose()
  rmSync(state, { recursive: true, force: true })
})

describe('200 questions by 20 visitors at a time are answered', {
  timeout: 60_000,
}, () => {
  test('while it is in order', async () => {
    await load()
    expect((await insights()).status).toBe(200)
  })

  test('while it is locked by somebody else', async () => {
    await withDatabase('BEGIN EXCLUSIVE', 'ROLLBACK', async () => {
      await load()
      expect((await insights()).status).toBe(503) // so it was locked indeed
    })
    expect((await insights()).status).toBe(200)
  })

  test('while it takes nothing more', async () => {
    const full = "BEFORE INSERT ON counts BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
    await withDatabase(`CREATE TRIGGER full ${full}`, 'DROP TRIGGER full', async () => {
      const before = await counted()
      await load()
      expect(await counted()).toBe(before)
    })
  })

  test('while its tables have another shape', async () => {
    const away = 'ALTER TABLE texts RENAME TO old_texts; CREATE TABLE texts (something_else)'
    const back = 'DROP TABLE texts; ALTER TABLE old_texts RENAME TO texts'
    await withDatabase(away, back, async () => {
      await load()
      expect((await insights()).status).toBe(503)
    })
  })

  test('and recorded again afterwards', async () => {
    const before = await counted()
    await ask(worker, 'xyzzy afterwards')
    await expect.poll(counted).toBe(before + 1)
  })
})

async function load() {
  const visitor = async (name: number) => {
    for (let i = 0; i < 10; i++) {
      const response = await ask(worker, `xyzzy ${'abcdefghijklmnopqrst'[name]} ${'abcdefghij'[i]}`)
      expect(response.status).toBe(200)
      expect(await response.json()).toHaveProperty('outcome')
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, name) => visitor(name)))
}

async function ask(worker: Miniflare, question: string) {
  return fetch(new URL(`/ask?q=${encodeURIComponent(question)}`, await worker.ready))
}

async function insights() {
  const headers = { authorization: 'Bearer open sesame' }
  return fetch(new URL('/insights.json', await worker.ready), { headers })
}

async function counted(): Promise<number> {
  const { weeks } = (await (await insights()).json()) as Insights
  return weeks.reduce((sum, { times }) => sum + times, 0)
}

/** Runs SQL on the file behind the Worker's back, and takes it back afterwards. */
async function withDatabase(sql: string, back: string, during: () => Promise<void>) {
  const folder = join(state, 'd1/miniflare-D1DatabaseObject')
  const file = readdirSync(folder).find(name => /^[0-9a-f]{64}\.sqlite$/.test(name))!
  using database = new DatabaseSync(join(folder, file), { timeout: 5_000 })
  database.exec(sql)
  try {
    await during()
  } finally {
    database.exec(back)
  }
}
