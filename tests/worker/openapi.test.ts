import { exports } from 'cloudflare:workers'
import { Validator } from '@cfworker/json-schema'
import { afterAll, describe, expect, test } from 'vitest'
import openapi from '../../dist/public/openapi.json'
import { createApp } from '../../worker/app.ts'
import { readSettings } from '../../worker/settings.ts'
import { engine, site } from './content.ts'

type Json = Record<string, unknown>
interface Documented {
  content?: Record<string, { schema: Json }>
}

const paths = openapi.paths as unknown as Record<
  string,
  Record<string, { responses: Record<string, Documented> }>
>
/** As documented, and nothing beside: a field that the document forgets is a fault too. */
const components = JSON.parse(JSON.stringify(openapi.components), (_, value) =>
  value?.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value,
)

const seen = new Set<string>()

async function expectAsDocumented(method: string, path: string, response: Response) {
  const place = `${method} ${path} ${response.status}`
  const documented = paths[path]?.[method.toLowerCase()]?.responses[response.status]
  expect(documented, `${place} is not in openapi.json`).toBeDefined()
  const text = await response.text()
  const [[type, media] = []] = Object.entries(documented!.content ?? {})
  if (!type || !media) {
    expect(text).toBe('')
    seen.add(place)
    return
  }
  expect(response.headers.get('content-type')?.split(';')[0]).toBe(type)
  const body = JSON.parse(text)
  const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', components, ...media.schema }
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(body)
  expect(valid, `${place}: ${JSON.stringify(errors)}`).toBe(true)
  seen.add(place)
  if (type === 'application/problem+json') seen.add(`${place} ${body.type}`)
}

/** Everything that the document promises to say. */
function promised(): string[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { responses }]) =>
      Object.entries(responses).flatMap(([status, { content }]) => {
        const place = `${method.toUpperCase()} ${path} ${status}`
        const [, problem] = (content?.['application/problem+json']?.schema.allOf ?? []) as Json[]
        const types = (problem?.properties as { type: { enum: string[] } } | undefined)?.type.enum ?? []
        return [place, ...types.map(type => `${place} ${type}`)]
      }),
    ),
  )
}

const worker = (exports as { default: { fetch: typeof fetch } }).default
const closed = createApp(site, engine, readSettings({ allowed_origins: ['https://blog.example'] }))
const brokenSite = { ...site }
const fail = () => {
  throw new Error('broken')
}
const broken = createApp(brokenSite, { search: fail })
Object.defineProperties(brokenSite, { entries: { get: fail }, languages: { get: fail } })
const crowded = createApp(site, engine)
const busy = { RATE_LIMIT: { limit: async () => ({ success: false }) } }
const from = { 'cf-connecting-ip': '203.0.113.7', origin: 'https://elsewhere.example' }

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const vote = { id: 'balance/beeline', language: 'en', vote: 'up' }
const tooLong = 'how '.repeat(100)

describe('openapi.json is what the Worker does', () => {
  test.each<[method: string, path: string, address: string, init?: RequestInit]>([
    ['GET', '/ask', '/ask?q=How+do+I+check+my+Beeline+balance%3F&language=en'],
    ['GET', '/ask', '/ask?q=%E6%9F%A5%E4%BD%99%E9%A2%9D&format=markdown&limit=10'],
    ['GET', '/ask', '/ask?q=hello&format=text'],
    ['GET', '/ask', '/ask?q=Beeline+Uzbekistan+balance'],
    ['GET', '/ask', '/ask?q=xyzzy'],
    ['GET', '/ask', '/ask'],
    ['GET', '/ask', `/ask?q=${tooLong}`],
    ['GET', '/ask', '/ask?q=x&language=fr'],
    ['GET', '/ask', '/ask?q=x&limit=11'],
    ['GET', '/ask', '/ask?q=x&format=pdf'],
    ['POST', '/ask', '/ask', json({ question: 'balance on activ', language: 'ru', limit: 0 })],
    ['POST', '/ask', '/ask', json({ question: ' ' })],
    ['POST', '/ask', '/ask', json({ question: tooLong })],
    ['POST', '/ask', '/ask', json({ question: 'x', language: 'fr' })],
    ['POST', '/ask', '/ask', json({ question: 'x', limit: -1 })],
    ['POST', '/ask', '/ask', json({ question: 'x', format: 'pdf' })],
    ['POST', '/ask', '/ask', json('{')],
    ['POST', '/ask', '/ask', json([])],
    ['POST', '/ask', '/ask', json({ question: 'x'.repeat(5000) })],
    ['POST', '/ask', '/ask', { method: 'POST', body: 'question=x' }],
    ['GET', '/suggest', '/suggest?q=bal&limit=5'],
    ['GET', '/suggest', '/suggest'],
    ['GET', '/suggest', `/suggest?q=${tooLong}`],
    ['GET', '/suggest', '/suggest?q=x&language=fr'],
    ['GET', '/suggest', '/suggest?q=x&limit=many'],
    ['GET', '/entries', '/entries'],
    ['GET', '/entries', '/entries?topic=balance&tag=beeline&language=kk'],
    ['GET', '/entries', '/entries?language=fr'],
    ['GET', '/entries/{id}', '/entries/balance/beeline?language=zh&format=markdown&from=typed'],
    ['GET', '/entries/{id}', '/entries/balance%2Fbeeline'],
    ['GET', '/entries/{id}', '/entries/balance/nobody'],
    ['GET', '/entries/{id}', '/entries/balance/beeline?language=fr'],
    ['GET', '/entries/{id}', '/entries/balance/beeline?format=pdf'],
    ['POST', '/feedback', '/feedback', json(vote)],
    ['POST', '/feedback', '/feedback', json({ ...vote, vote: 'down', reason: 'wrong', question: 'why' })],
    ['POST', '/feedback', '/feedback', json({ ...vote, vote: 'sideways' })],
    ['POST', '/feedback', '/feedback', json({ ...vote, question: tooLong })],
    ['POST', '/feedback', '/feedback', json('{')],
    ['POST', '/feedback', '/feedback', json([])],
    ['POST', '/feedback', '/feedback', json({ ...vote, question: 'x'.repeat(5000) })],
    ['POST', '/feedback', '/feedback', { method: 'POST', body: 'vote=up' }],
    ['GET', '/health', '/health'],
  ])('%s %s: %s', async (method, path, address, init) => {
    await expectAsDocumented(method, path, await worker.fetch(`https://faq.example${address}`, init ?? {}))
  })

  test.each([
    ['GET', '/ask', '/ask?q=x'],
    ['GET', '/suggest', '/suggest?q=x'],
    ['GET', '/entries', '/entries'],
    ['GET', '/entries/{id}', '/entries/balance/beeline'],
  ])('%s %s tells what is unchanged, refused, too much and broken', async (method, path, address) => {
    const first = await worker.fetch(`https://faq.example${address}`)
    const headers = { 'if-none-match': first.headers.get('etag')! }
    await first.text()
    await expectAsDocumented(method, path, await worker.fetch(`https://faq.example${address}`, { headers }))
    await expectAsDocumented(method, path, await closed.request(address, { headers: from }))
    await expectAsDocumented(method, path, await crowded.request(address, { headers: from }, busy))
    await expectAsDocumented(method, path, await broken.request(address))
  })

  test('GET /health is refused to sites that are not allowed', async () => {
    await expectAsDocumented('GET', '/health', await closed.request('/health', { headers: from }))
  })

  test.each([
    ['/ask', { question: 'x' }],
    ['/feedback', vote],
  ])('POST %s tells what is refused, too much and broken', async (path, body) => {
    const init = json(body)
    const foreign = { ...init, headers: { ...init.headers, ...from } }
    await expectAsDocumented('POST', path, await closed.request(path, foreign))
    await expectAsDocumented('POST', path, await crowded.request(path, foreign, busy))
    await expectAsDocumented('POST', path, await broken.request(path, init))
  })

  // Static files are not served here: tests/compile/openapi.test.ts has them.
  afterAll(() => {
    const missing = promised().filter(place => !seen.has(place) && !place.startsWith('GET /welcome/'))
    expect(missing).toEqual([])
  })
})
