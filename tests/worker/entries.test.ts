import { describe, expect, test } from 'vitest'
import type { Answer, EntryList } from '../../worker/ask/contract.ts'
import { fetchSite } from './site.ts'

describe('GET /entries', () => {
  const list = async (query = '') => (await (await fetchSite(`/entries${query}`)).json()) as EntryList

  test('lists every entry in the default language', async () => {
    const { language, entries } = await list()
    expect(language).toBe('en')
    expect(entries).toContainEqual({
      id: 'balance/beeline',
      question: expect.stringMatching(/Beeline/),
      topic: 'balance',
      tags: ['beeline'],
      language: 'en',
      url: 'https://faq.example/faq/en/balance/beeline',
    })
  })

  test('filters by topic and tag', async () => {
    const all = (await list()).entries
    const { entries } = await list('?topic=balance&tag=beeline')
    expect(entries.length).toBeGreaterThan(0)
    expect(entries).toEqual(
      all.filter(({ id, tags }) => id.startsWith('balance/') && tags.includes('beeline')),
    )
  })

  test('knows no entries of an unknown topic', async () => {
    expect((await list('?topic=visas')).entries).toEqual([])
  })

  test('serves a regional language as its language, and refuses one that this FAQ has not', async () => {
    expect((await list('?language=zh-Hant-TW')).language).toBe('zh')
    const response = await fetchSite('/entries?language=fr')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:unknown-language' })
  })
})

describe('GET /entries/{id}', () => {
  const read = async (query = '') =>
    (await (await fetchSite(`/entries/balance/beeline${query}`)).json()) as Answer

  test('is the answer, certain, in the language asked for', async () => {
    const answer = await read('?language=zh&from=suggestion')
    expect(answer).toMatchObject({ id: 'balance/beeline', confidence: 1, language: 'zh', tags: ['beeline'] })
    expect(answer.question).toMatch(/\p{sc=Han}/u)
    expect(answer.html).toContain('<p>')
    expect(answer.url).toBe('https://faq.example/faq/zh/balance/beeline')
  })

  test('comes as Markdown or plain text when asked', async () => {
    const markdown = await read('?format=markdown')
    expect(markdown.markdown).toContain('`*')
    expect(markdown.html).toBeUndefined()
    const text = await read('?format=text')
    expect(text.text).not.toContain('`')
  })

  test('spares the body of what the caller has already', async () => {
    const first = await fetchSite('/entries/balance/beeline')
    const headers = { 'if-none-match': first.headers.get('etag')! }
    await first.text()
    expect((await fetchSite('/entries/balance/beeline', { headers })).status).toBe(304)
  })

  test.each([
    ['/entries/balance/nobody', 404, 'not-found'],
    ['/entries/balance/beeline?format=pdf', 400, 'bad-format'],
    ['/entries/balance/beeline?language=', 400, 'unknown-language'],
  ])('%s is problem %i %s', async (path, status, code) => {
    const response = await fetchSite(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ type: `urn:faq-bubble:${code}`, status })
  })
})

describe.each(['/ask', '/entries', '/entries/balance/beeline'])('%s', path => {
  test('refuses other methods and tells which it takes', async () => {
    const response = await fetchSite(path, { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toMatch(/^GET, HEAD, /)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('answers OPTIONS and HEAD without a body', async () => {
    const options = await fetchSite(path, { method: 'OPTIONS' })
    expect(options.status).toBe(204)
    expect(options.headers.get('allow')).toContain('OPTIONS')
    const head = await fetchSite(`${path}?q=balance`, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
  })
})
