/// <reference types="@cloudflare/vitest-plugin/types" />
/** What is kept of a visit: the whole database is dumped after each one and compared. */

import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import worker from '../../../worker/index.ts'
import { readSettings } from '../../../worker/settings.ts'
import { engine, site } from '../content.ts'

const DB = (env as { DB: D1Database }).DB
const today = new Date().toISOString().slice(0, 10)

async function visit(path: string, init?: RequestInit, settings: object = {}): Promise<Response> {
  const ctx = createExecutionContext()
  const app = createApp(site, engine, readSettings(settings))
  const response = await app.fetch(new Request(`https://faq.example${path}`, init), { DB }, ctx)
  await waitOnExecutionContext(ctx)
  return response
}
const ask = (question: string, settings?: object) =>
  visit(`/ask?limit=0&q=${encodeURIComponent(question)}`, undefined, settings)
const vote = (body: unknown) =>
  visit('/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function dump(): Promise<Record<string, unknown[]>> {
  const { results } = await DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{
    name: string
  }>()
  const tables = results.map(({ name }) => name).filter(name => !name.startsWith('_cf'))
  const rows = await Promise.all(tables.map(name => DB.prepare(`SELECT * FROM ${name}`).all()))
  return Object.fromEntries(tables.map((name, index) => [name, rows[index]!.results]))
}

beforeEach(async () => {
  await ask('hello') // whoever comes first makes the tables
  await DB.batch([DB.prepare('DELETE FROM counts'), DB.prepare('DELETE FROM texts')])
})

describe('a question', () => {
  test('that is answered leaves two counts and no text', async () => {
    const body = (await (await ask('how do I check my Beeline balance')).json()) as { outcome: string }
    expect(body.outcome).toBe('answer')
    expect(await dump()).toEqual({
      counts: [
        { day: today, language: 'en', what: 'answer', entry: '', times: 1 },
        { day: today, language: 'en', what: 'answered', entry: 'balance/beeline', times: 1 },
      ],
      texts: [],
    })
  })

  test('asked in vain leaves its text, normalised and masked, once for all spellings of it', async () => {
    for (const spelling of [
      'Xyzzy QWOP plugh grault, +77011234567?!',
      'xyzzy  qwop plugh  grault, 87011234567',
      'XYZZY qwop plugh grault, 77017654321.',
    ]) {
      await ask(spelling)
    }
    expect(await dump()).toEqual({
      counts: [{ day: today, language: 'en', what: 'none', entry: '', times: 3 }],
      texts: [
        {
          day: today,
          language: 'en',
          outcome: 'none',
          entry: '',
          reason: '',
          text: 'xyzzy qwop plugh grault, [number]',
          times: 3,
        },
      ],
    })
  })

  test('of which nothing readable is left leaves a count alone', async () => {
    await ask('87011234567')
    expect((await dump()).texts).toEqual([])
  })

  test('beyond the day’s limit of new texts is counted, and known ones go on being counted', async () => {
    for (const question of ['xyzzy one', 'xyzzy two', 'xyzzy three', 'xyzzy one']) {
      await ask(question, { new_texts_per_day: 2 })
    }
    const { counts, texts } = await dump()
    expect(counts).toMatchObject([{ what: 'none', times: 4 }])
    expect(texts).toMatchObject([
      { text: 'xyzzy one', times: 2 },
      { text: 'xyzzy two', times: 1 },
    ])
  })

  test('on the page without JavaScript is kept like any other', async () => {
    await visit('/faq/en?q=xyzzy+qwop')
    expect((await dump()).texts).toMatchObject([{ text: 'xyzzy qwop' }])
  })

  test('by HEAD, or with retention_days = 0, leaves nothing', async () => {
    await visit('/ask?q=xyzzy', { method: 'HEAD' })
    await ask('xyzzy', { retention_days: 0 })
    expect(await dump()).toEqual({ counts: [], texts: [] })
  })
})

describe('a vote', () => {
  test('up leaves a count', async () => {
    const response = await vote({ id: 'balance/beeline', language: 'en', vote: 'up', question: 'my balance' })
    expect(response.status).toBe(204)
    expect(await dump()).toEqual({
      counts: [{ day: today, language: 'en', what: 'up', entry: 'balance/beeline', times: 1 }],
      texts: [],
    })
  })

  test('down leaves its reason and the masked question', async () => {
    await vote({
      id: 'balance/beeline',
      language: 'ru',
      vote: 'down',
      reason: 'outdated',
      question: 'Баланс? пишите на a@b.kz',
    })
    expect((await dump()).texts).toEqual([
      {
        day: today,
        language: 'ru',
        outcome: 'down',
        entry: 'balance/beeline',
        reason: 'outdated',
        text: 'баланс? пишите на [email]',
        times: 1,
      },
    ])
  })

  test.each([
    [{ id: 'no/such-entry', language: 'en', vote: 'up' }],
    [{ id: 'balance/beeline', language: 'xx', vote: 'up' }],
    [{ id: 'balance/beeline', language: 'en', vote: 'sideways' }],
    [{ id: 'balance/beeline', language: 'en', vote: 'down', reason: 'I hate it' }],
    [{}],
  ])('that is malformed is refused: %j', async body => {
    const response = await vote(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:bad-feedback' })
    expect(await dump()).toEqual({ counts: [], texts: [] })
  })

  test('with too long a question is refused', async () => {
    const body = { id: 'balance/beeline', language: 'en', vote: 'down', question: 'x'.repeat(301) }
    expect((await vote(body)).status).toBe(400)
  })
})

describe('the nightly clean-up', () => {
  test('deletes what is older than retention_days and keeps the rest', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
    const insert = DB.prepare("INSERT INTO texts VALUES (?1, 'en', 'none', '', '', 'xyzzy', 1)")
    await DB.batch([insert.bind(daysAgo(90)), insert.bind(daysAgo(89)), insert.bind(today)])
    await worker.scheduled(createScheduledController(), env as never)
    expect((await dump()).texts).toMatchObject([{ day: daysAgo(89) }, { day: today }])
  })
})

test('dropped tables come back by themselves', async () => {
  await DB.batch([DB.prepare('DROP TABLE counts'), DB.prepare('DROP TABLE texts')])
  expect((await ask('xyzzy')).status).toBe(200) // this one isn't recorded
  await ask('xyzzy')
  expect((await dump()).texts).toMatchObject([{ text: 'xyzzy', times: 1 }])
})

test('the deployed Worker records by itself', async () => {
  const deployed = (exports as unknown as { default: { fetch: typeof fetch } }).default
  await deployed.fetch('https://faq.example/ask?q=xyzzy')
  await expect.poll(async () => (await dump()).texts).toMatchObject([{ text: 'xyzzy' }])
})
