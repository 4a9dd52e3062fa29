import { describe, expect, test } from 'vitest'
import type { EntryList, SuggestResponse } from '../../worker/ask/contract.ts'
import { fetchSite } from './site.ts'

const suggest = async (query: Record<string, string>) =>
  (await (await fetchSite(`/suggest?${new URLSearchParams(query)}`)).json()) as SuggestResponse

describe('GET /suggest', () => {
  test('completes a half-typed word from the titles', async () => {
    const { entries } = (await (await fetchSite('/entries')).json()) as EntryList
    const titles = entries.filter(({ question }) => /\bemer/i.test(question)).map(({ id }) => id)
    expect(titles.length).toBeGreaterThan(0)
    const { suggestions } = await suggest({ q: 'emer' })
    expect(suggestions.slice(0, titles.length).map(({ id }) => id)).toEqual(titles)
  })

  test('finds what is asked in other words than the title', async () => {
    const { suggestions } = await suggest({ q: 'aktiv sim, show me the money', limit: '1' })
    expect(suggestions).toEqual([{ id: 'balance/activ', question: 'How do I check my activ balance?' }])
  })

  test('suggests in the language that is typed', async () => {
    const { language, suggestions } = await suggest({ q: '余额', language: 'en' })
    expect(language).toBe('zh')
    expect(suggestions[0]?.question).toContain('余额')
  })

  test('has no format, so that none is wrong', async () => {
    expect((await suggest({ q: 'balance', format: 'xml' })).suggestions).toHaveLength(3)
  })

  test('sends as many as wanted', async () => {
    expect((await suggest({ q: 'balance', limit: '7' })).suggestions).toHaveLength(7)
    expect((await suggest({ q: 'balance', limit: '0' })).suggestions).toEqual([])
  })
})

test('GET /health tells which build answers', async () => {
  const response = await fetchSite('/health')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    status: 'ok',
    built: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    languages: ['en', 'zh', 'ru', 'kk'],
    entries: 59,
  })
})
