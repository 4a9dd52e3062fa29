/// <reference types="@cloudflare/vitest-plugin/types" />
/** What the privacy page says of the server, sentence by sentence: a scripted visit, then the whole database. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { forgetOld } from '../../worker/insights/store.ts'
import type { Engine } from '../../worker/search/engine.ts'
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
/** Addresses that the Worker itself asked. */
const askedOut: unknown[] = []
/** What the limiter of workerd, which counts in memory, was given to count by. */
const counted: string[] = []
const limiter: RateLimit = {
  limit(options) {
    counted.push(options.key)
    return RATE_LIMIT.limit(options)
  },
}

beforeAll(async () => {
  await forgetOld(DB, 0)
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.join(' ')))
  }
  const reallyFetch = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    askedOut.push(request[0])
    return reallyFetch(...request)
  })
  const app = createApp(site, engine)
  const ctx = createExecutionContext()
  const send = async (path: string, body?: object) => {
    const init = {
      headers: { ...VISITOR, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    }
    responses.push(
      await app.fetch(new Request(`https://faq.example${path}`, init), { DB, RATE_LIMIT: limiter }, ctx),
    )
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

test('“What you ask is searched in our FAQ and not passed on to anybody.”', () => {
  expect(askedOut).toEqual([])
})

test('“Your IP address is counted for some seconds, to slow down floods of requests, and not kept.”', async () => {
  expect(counted).toEqual(responses.map(() => '203.0.113.77'))
  expect(JSON.stringify(await dump())).not.toContain('203.0')
})

test('“We keep no identifier and no time of day.”', async () => {
  const kept = JSON.stringify(await dump())
  expect(kept).not.toMatch(/UniqueBrowser|s3cr3t|blog\.example|KZ|\d\d:\d\d/)
})

test('“When a question has an answer, when you open an answer and when you say that it was good, we keep only a count: the day, the language and the answer.”', async () => {
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
})

test('“When we have no sure answer, or when you tell us that an answer was bad, we keep the question itself, with numbers, links and e-mail addresses taken out, and which answers we offered, so that we can write the missing one.”', async () => {
  const { results: texts } = await DB.prepare('SELECT * FROM texts ORDER BY text').all()
  const none = { day: today, language: 'en', outcome: 'none', entry: '', reason: '', times: 1 }
  expect(texts).toEqual([
    { ...none, text: 'balance of [number]', outcome: 'down', entry: 'balance/beeline', reason: 'wrong' },
    { ...none, text: 'xyzzy qwop plugh grault, write to [email]' },
    { ...none, text: 'xyzzy qwop waldo, my card [number]' },
  ])
})

/** Whatever the database holds. */
async function dump() {
  const tables = ['counts', 'texts'].map(table => DB.prepare(`SELECT * FROM ${table}`).all())
  return (await Promise.all(tables)).map(({ results }) => results)
}

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

test('an unsure answer leaves the question, masked, and which answers were offered', async () => {
  const unsure: Engine = {
    search: () => ({
      outcome: 'suggestions',
      language: 'en',
      answers: [],
      suggestions: [{ id: 'balance/beeline', confidence: 0.4 }],
    }),
  }
  const ctx = createExecutionContext()
  const sent = new Request('https://faq.example/ask?q=balance+of+87011234567', { headers: VISITOR })
  await createApp(site, unsure).fetch(sent, { DB }, ctx)
  await waitOnExecutionContext(ctx)
  const kept = { day: today, language: 'en', times: 1 }
  expect(await dump()).toEqual([
    [
      { ...kept, what: 'offered', entry: 'balance/beeline' },
      { ...kept, what: 'suggestions', entry: '' },
    ],
    [{ ...kept, outcome: 'suggestions', entry: '', reason: '', text: 'balance of [number]' }],
  ])
})
