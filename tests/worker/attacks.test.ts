/** Requests that no visitor sends. */
import { describe, expect, test, vi } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { Engine } from '../../worker/search/engine.ts'
import { engine, site } from './content.ts'
import { fetchSite } from './site.ts'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']

describe('names that every object has', () => {
  test.each(NAMES)('%s is no entry, no language, no format, no tag and no topic', async name => {
    const status = async (path: string) => (await fetchSite(path)).status
    expect(await status(`/entries/${name}`)).toBe(404)
    expect(await status(`/entries/${name}/${name}`)).toBe(404)
    expect(await status(`/faq/${name}`)).toBe(404)
    expect(await status(`/faq/en/${name}`)).toBe(404)
    expect(await status(`/entries?language=${name}`)).toBe(400)
    expect(await status(`/ask?q=balance&language=${name}`)).toBe(400)
    expect(await status(`/ask?q=balance&format=${name}`)).toBe(400)
    for (const filter of ['tag', 'topic'])
      expect(await (await fetchSite(`/entries?${filter}=${name}`)).json()).toMatchObject({ entries: [] })
  })

  test.each(NAMES)('%s is a word like any other in a question', async name => {
    const plain = await (await fetchSite('/ask?q=beeline%20balance')).json()
    expect((await fetchSite(`/ask?q=${name}`)).status).toBe(200)
    expect(await (await fetchSite(`/ask?q=beeline%20balance&${name}=x`)).json()).toEqual(plain)
  })

  test('in a body change nothing', async () => {
    const body =
      '{"question": "beeline balance", "__proto__": {"limit": 0}, "constructor": {"prototype": {"limit": 0}}}'
    const response = await fetchSite('/ask', post(body))
    expect(await response.json()).toMatchObject({ outcome: 'answer' })
    expect(({} as { limit?: number }).limit).toBeUndefined()
  })

  test('a topic may be called so', async () => {
    const entries = [{ ...site.entries[0]!, id: 'constructor/first' }]
    const app = createApp({ ...site, entries, starters: [] }, engine)
    expect(await (await app.request('/faq/en')).text()).toContain('<h2>Constructor</h2>')
  })
})

describe('addresses', () => {
  test.each([
    '//evil.example/faq/',
    '//evil.example/',
    '/\\evil.example/',
    '/faq//evil.example/',
    '/faq/EN-us//evil.example',
    '/faq/zh-TW/%2F%2Fevil.example',
    '/faq/zh-TW/..%2F..%2F%2Fevil.example',
    '/faq/en-US/%0d%0aSet-Cookie:%20x=1',
    '/faq/en%0d%0aLocation:%20https:%2F%2Fevil.example/',
  ])('%s leads to no other site and adds no header', async path => {
    const response = await fetchSite(path)
    const location = response.headers.get('location')
    if (location !== null)
      expect(new URL(location, `https://faq.example${path}`).origin).toBe('https://faq.example')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.status).toBeLessThan(500)
  })
})

describe('bodies', () => {
  test('that come in pieces without a length are cut off at the limit', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024
        controller.enqueue(new TextEncoder().encode(' '.repeat(1024)))
        if (sent > 1024 * 1024) controller.close()
      },
    })
    const response = await fetchSite('/ask', { ...post(''), body: endless })
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(64 * 1024)
  })

  test('that nest as deep as the limit allows are refused like any other', async () => {
    expect((await fetchSite('/ask', post('['.repeat(4096)))).status).toBe(400)
    expect((await fetchSite('/feedback', post(`${'{"a":'.repeat(680)}1${'}'.repeat(680)}`))).status).toBe(400)
  })
})

test('a fault of ours tells nobody, and no log, what was asked', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken: Engine = {
    search(question) {
      throw new TypeError(`cannot read ${question}\nof ${question}`)
    },
  }
  const response = await createApp(site, broken).request('/ask?q=my%20secret')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(logged.mock.calls.flat().join('\n')).toMatch(/^TypeError\n\s+at /)
  expect(logged.mock.calls.flat().join('\n')).not.toContain('secret')
  logged.mockRestore()
})

describe('the insights', () => {
  const app = createApp(site, engine)
  const ask = (authorization: string) =>
    app.request('/insights', { headers: { authorization } }, { INSIGHTS_TOKEN: 'open sesame' })

  test('stay in no cache, whether they open or not', async () => {
    for (const token of ['Bearer wrong', 'Bearer open sesame'])
      expect((await ask(token)).headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    'Bearer',
    'Bearer ',
    'Basic ',
    'Basic Og==',
    'Bearer open',
    'Bearer open sesame!',
    'open sesame',
    `Basic ${btoa('open sesame')}`,
    `Bearer ${' '.repeat(8000)}x`,
  ])('do not open for %j', async authorization => {
    expect((await ask(authorization)).status).toBe(401)
  })
})

function post(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body }
}
