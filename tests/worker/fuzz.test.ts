/// <reference types="@cloudflare/vitest-plugin/types" />
/** Whatever is sent to whatever address: no 5xx, every response as openapi.json says, no input in an error. */

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type Schema, Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { openapi } from '../../worker/compile/openapi.ts'
import { engine, site } from './content.ts'

const { DB } = env as { DB: D1Database }
const TOKEN = 'open sesame'
const description = openapi(site, '0.0.0')
const runs = inject('fuzzRuns')

/** In every text made up here, so that an error that repeats its input is found out. */
const MARK = 'zqx'
const marked = (text: string) => MARK + text

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map(marked),
  fc.string({ unit: 'grapheme', maxLength: 320 }).map(marked),
  fc.integer({ min: 280, max: 320 }).map(length => marked('я'.repeat(length))),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '🙂',
    '*106#',
    '余额',
    'how do I check my Beeline balance',
    'привет',
  ),
  fc
    .constantFrom('<script>', "' OR 1=1 --", '../../etc/passwd', '__proto__', 'constructor', '{{7*7}}')
    .map(marked),
)
const id = fc.oneof(fc.constantFrom(...site.entries.map(({ id }) => id)), text)
const language = fc.oneof(fc.constantFrom(...site.languages, 'zh-Hant-TW', 'EN', 'xx', '-'), text)
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom('3', '-1', '1e3', '٣', 'NaN'), text)

/** As it is, percent-encoded, or broken on the way. */
const encoded = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    value.map(value => encodeURIComponent(String(value).toWellFormed())),
    fc
      .constantFrom('%', '%ff%fe', '%E0%A4%A', '%00', '%2F', '%252F', '+', '..', '%2e%2e')
      .map(bad => MARK + bad),
  )
const query = fc
  .array(
    fc.oneof(
      ...Object.entries({ q: text, language, limit: number, days: number, topic: text, tag: text }).map(
        ([name, value]) => encoded(value).map(value => `${name}=${value}`),
      ),
      encoded(fc.constantFrom('html', 'markdown', 'text', 'xml')).map(format => `format=${format}`),
      encoded(fc.constantFrom('suggestion', 'typed', 'nowhere')).map(from => `from=${from}`),
      encoded(text),
    ),
    { maxLength: 5 },
  )
  .map(parts => parts.join('&'))
const path = fc.oneof(
  fc.constantFrom(
    '/ask',
    '/suggest',
    '/feedback',
    '/entries',
    '/health',
    '/faq',
    '/sitemap.xml',
    '/robots.txt',
  ),
  fc.constantFrom('/insights', '/insights.json', '/insights.csv', '/', '//', '/ask/'),
  fc.oneof(id, encoded(id)).map(id => `/entries/${id}`),
  encoded(language).map(language => `/faq/${language}`),
  fc.tuple(encoded(language), fc.oneof(id, encoded(id))).map(([language, id]) => `/faq/${language}/${id}`),
  encoded(text).map(name => `/${name}`),
)

const json = fc.oneof(
  fc.record(
    { question: text, language, limit: number, format: fc.constantFrom('html', 'text', 'xml'), other: text },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      id,
      language,
      vote: fc.constantFrom('up', 'down', 'sideways'),
      reason: fc.oneof(fc.constantFrom('wrong', 'outdated', 'unclear', 'other-question'), text),
      question: text,
    },
    { requiredKeys: [] },
  ),
  fc.anything(),
)
const body = fc.oneof(
  { weight: 4, arbitrary: json.map(value => JSON.stringify(value) ?? '') },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 4_000, max: 9_000 }).map(length => `{"question":"${'x'.repeat(length)}"}`),
  },
)
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-8',
      'text/plain',
      'application/jsonp',
    ),
    origin: fc.constantFrom('https://blog.example', 'null', 'https://zqx.example'),
    authorization: fc.constantFrom(
      `Bearer ${TOKEN}`,
      `Basic ${btoa(`x:${TOKEN}`)}`,
      'Bearer zqx',
      'Basic zqx',
      'zqx',
    ),
    'if-none-match': fc.constantFrom('*', '"zqx"', 'W/"zqx"'),
    'accept-language': fc.constantFrom('zh-CN,zh;q=0.9', 'zqx', ';;;', 'ru;q=zqx'),
  },
  { requiredKeys: [] },
)
const anything = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'POST', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'),
  path,
  query,
  headers,
  body,
})

// What gets past the checks at the door, with any text in it.
const safe = (value: unknown) => encodeURIComponent(String(value).toWellFormed())
const known = fc.record({
  text,
  id: fc.constantFrom(...site.entries.map(({ id }) => id)),
  language: fc.constantFrom(...site.languages),
  limit: fc.integer({ min: 0, max: 10 }),
  format: fc.constantFrom('html', 'markdown', 'text'),
  vote: fc.constantFrom('up', 'down'),
})
const asJson = { 'content-type': 'application/json' }
const asOwner = { authorization: `Bearer ${TOKEN}` }
// The insights group texts at every call: rarely.
const KINDS = [
  'ask',
  'ask',
  'ask',
  'askByPost',
  'askByPost',
  'suggest',
  'suggest',
  'entry',
  'feedback',
  'faq',
  'insights',
]
const welcome = fc
  .tuple(known, fc.constantFrom(...KINDS), headers)
  .map(([{ text, id, language, limit, format, vote }, kind, headers]) => {
    const asked = `q=${safe(text)}&language=${language}&limit=${limit}`
    const get = { method: 'GET', query: '', headers: { origin: headers.origin ?? 'null' }, body: '' }
    const post = { ...get, method: 'POST', headers: asJson }
    switch (kind) {
      case 'ask':
        return { ...get, path: '/ask', query: `${asked}&format=${format}` }
      case 'askByPost':
        return { ...post, path: '/ask', body: JSON.stringify({ question: text, language, limit, format }) }
      case 'suggest':
        return { ...get, path: '/suggest', query: asked }
      case 'entry':
        return { ...get, path: `/entries/${id}`, query: `language=${language}&format=${format}&from=typed` }
      case 'feedback':
        return { ...post, path: '/feedback', body: JSON.stringify({ id, language, vote, question: text }) }
      case 'faq':
        return { ...get, path: `/faq/${language}`, query: asked }
      default:
        return { ...get, path: '/insights', query: `days=${limit}`, headers: asOwner }
    }
  })
const request = fc.oneof(anything, welcome)

test(`${runs} requests`, { timeout: 120_000 + runs * 50 }, async () => {
  const app = createApp(site, engine)
  const ctx = createExecutionContext()
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, headers, body }) => {
      const init = { method, headers, ...(!/GET|HEAD/.test(method) && { body: body as BodyInit }) }
      const sent = new Request(`https://faq.example${path}?${query}`, init)
      const response = await app.fetch(sent, { DB, INSIGHTS_TOKEN: TOKEN }, ctx)
      const received = await response.text()
      const { pathname } = new URL(sent.url)
      const kind = `${method} ${templateOf(pathname) ?? (pathname.startsWith('/insights') ? '/insights' : 'other')} ${response.status}`
      seen.set(kind, (seen.get(kind) ?? 0) + 1)

      expect(response.status).toBeLessThan(500)
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      if (response.status >= 400) expect(received).not.toContain(MARK)
      checkDescribed(sent, response, received)
    }),
    { numRuns: runs },
  )
  await waitOnExecutionContext(ctx)
  // The requests were not all refused at the door.
  for (const kind of [
    'GET /ask 200',
    'POST /ask 200',
    'GET /entries/{id} 200',
    'POST /feedback 204',
    'GET /suggest 200',
    'GET /insights 200',
  ]) {
    expect(seen.get(kind) ?? 0, `${kind} of ${JSON.stringify([...seen])}`).toBeGreaterThan(0)
  }
})

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

function templateOf(pathname: string): string | undefined {
  if (/^\/entries\/./.test(pathname)) return '/entries/{id}'
  return pathname in description.paths ? pathname : undefined
}

function checkDescribed(sent: Request, response: Response, received: string) {
  const template = templateOf(new URL(sent.url).pathname)
  const item = template && (description.paths as Record<string, Record<string, Operation>>)[template]
  const operation = item ? item[sent.method === 'HEAD' ? 'get' : sent.method.toLowerCase()] : undefined
  const type = response.headers.get('content-type') ?? ''
  if (operation) {
    expect(Object.keys(operation.responses)).toContain(String(response.status))
    const { content } = operation.responses[response.status]!
    if (!content || sent.method === 'HEAD') return expect(received).toBe('')
    const schema = content[type]?.schema
    expect(schema, `${type} is not described`).toBeDefined()
    expectValid(JSON.parse(received), schema!)
  } else if (type === 'application/problem+json' && sent.method !== 'HEAD') {
    expectValid(JSON.parse(received), { $ref: '#/components/schemas/Problem' })
  }
}

const validators = new Map<string, Validator>()

function expectValid(value: unknown, schema: Schema) {
  const key = JSON.stringify(schema)
  const validator =
    validators.get(key) ?? new Validator({ ...schema, components: description.components }, '2020-12')
  validators.set(key, validator)
  expect(validator.validate(value).errors).toEqual([])
}
