/// <reference types="@cloudflare/vitest-plugin/types" />
/** What the privacy page says of the server, sentence by sentence: a scripted visit, then the whole database. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { forgetOld } from '../../worker/insights/store.ts'
import { engine, site } from './content.ts'

const { DB, RATE_LIMIT } = env as { DB: D1Database; RATE_LIMIT: RateLimit }
const today = new Date().toISOString().slice(0, 10)

/** Everything a browser tells of its owner. */
const VISITOR = {
  'cf-connecting-ip': '203.0.113.77',
  'x-forwarded-for': '203.0.113.77',
  'cf-ipcountry': 'KZ',
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0) UniqueBrowser/7.7',
  referer: 'https://blog.example/private-post?session=s3cr3t',
  origin: 'https://blog.example',
  cookie: 'session=s3cr3t',
  'accept-language': 'kk-KZ',
}
const responses: Response[] = []
const logged: string[] = []

beforeAll(async () => {
  await forgetOld(DB, 0)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.join(' ')))
  }
  const app = createApp(site, engine)
  const ctx = createExecutionContext()
  const send = async (path: string, body?: object) => {
    const init = {
      headers: { ...VISITOR, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    }
    responses.push(await app.fetch(new Request(`https://faq.example${path}`, init), { DB, RATE_LIMIT }, ctx))
  }
  await send('/ask?q=hello')
  await send('/ask?limit=0&q=how+do+I+check+my+Beeline+balance')
  await send('/ask?limit=0&q=Xyzzy+QWOP+plugh+grault,+write+to+Aigerim@mail.example')
  await send('/ask', { question: 'xyzzy qwop waldo, my card 4400 4301 2345 6789', limit: 0 })
  await send('/suggest?q=how+do+i+ch')
  await send('/entries/balance/beeline?language=kk&from=related')
  await send('/faq/en/balance/beeline')
  await send('/feedback', {
    id: 'balance/beeline',
    language: 'en',
    vote: 'up',
    question: 'my secret balance',
  })
  await send('/feedback', {
    id: 'balance/beeline',
    language: 'en',
    vote: 'down',
    reason: 'wrong',
    question: 'Balance of +7 701 123 45 67?',
  })
  await send('/ask?q=') // a fault of the visitor's
  await waitOnExecutionContext(ctx)
})
afterEach(() => vi.restoreAllMocks())

test('the visit was one: every request was taken but the faulty one', () => {
  expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200, 204, 204, 400])
})

test('“It sets no cookies.”', () => {
  for (const response of responses) expect(response.headers.get('set-cookie')).toBeNull()
})

test('“We keep no IP address, no identifier and no time of day”, and only what the page says', async () => {
  const { results: tables } = await DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name",
  ).all<{ name: string }>()
  expect(tables.map(({ name }) => name)).toEqual(['counts', 'texts'])
  const { results: counts } = await DB.prepare('SELECT * FROM counts ORDER BY what, entry').all()
  const row = (what: string, entry: string, times: number, language = 'en') => ({
    ...{ day: today, language, what, entry, times },
  })
  expect(counts).toEqual([
    row('answer', '', 1),
    row('answered', 'balance/beeline', 1),
    row('down', 'balance/beeline', 1),
    row('greeting', '', 1),
    row('none', '', 2),
    row('opened-related', 'balance/beeline', 1, 'kk'),
    row('up', 'balance/beeline', 1),
  ])
  const { results: texts } = await DB.prepare('SELECT * FROM texts ORDER BY text').all()
  const none = { day: today, language: 'en', outcome: 'none', entry: '', reason: '', times: 1 }
  expect(texts).toEqual([
    { ...none, text: 'balance of [number]', outcome: 'down', entry: 'balance/beeline', reason: 'wrong' },
    { ...none, text: 'xyzzy qwop plugh grault, write to [email]' },
    { ...none, text: 'xyzzy qwop waldo, my card [number]' },
  ])
})

test('nothing of the visitor stands in the logs', () => {
  expect(logged.join('\n')).not.toMatch(/203\.0|UniqueBrowser|s3cr3t|xyzzy|balance/i)
})

test('“Everything is deleted after 90 days.”', async () => {
  const rowsAfter = async (days: number) => {
    vi.setSystemTime(Date.now() + days * 86_400_000)
    await forgetOld(DB, 90)
    vi.useRealTimers()
    const count = (table: string) => DB.prepare(`SELECT count(*) AS rows FROM ${table}`).first<number>('rows')
    return [await count('counts'), await count('texts')]
  }
  expect(await rowsAfter(89)).toEqual([7, 3])
  expect(await rowsAfter(90)).toEqual([0, 0])
})
