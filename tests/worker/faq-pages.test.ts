import { describe, expect, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import type { Site } from '../../worker/site.ts'
import { fetchSite } from './site.ts'

const read = async (path: string, init?: RequestInit) => {
  const response = await fetchSite(path, init)
  return { response, text: await response.text() }
}

describe('/faq', () => {
  test.each([
    ['ru-RU,ru;q=0.9,en;q=0.5', '/faq/ru'],
    ['fr;q=0.9, zh-TW;q=0.8', '/faq/zh'],
    ['kk;q=0, fr', '/faq/en'],
    [undefined, '/faq/en'],
  ])('leads who reads %s to %s', async (accepted, path) => {
    const { response } = await read('/faq', accepted ? { headers: { 'accept-language': accepted } } : {})
    expect([response.status, response.headers.get('location')]).toEqual([302, path])
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-language')
  })
})

describe('/faq/{language}', () => {
  test('links every question and names the page in all languages', async () => {
    const { entries } = (await (await fetchSite('/entries?language=zh')).json()) as {
      entries: { id: string; question: string }[]
    }
    const { response, text } = await read('/faq/zh')
    expect(response.status).toBe(200)
    expect(text).toContain('<html lang="zh"')
    for (const { id } of entries) expect(text).toContain(`<a href="/faq/zh/${id}">`)
    for (const language of ['en', 'zh', 'ru', 'kk']) {
      expect(text).toContain(`hreflang="${language}" href="https://faq.example/faq/${language}"`)
    }
    expect(text).toContain('hreflang="x-default" href="https://faq.example/faq/en"')
    expect(text).toContain('<link rel="canonical" href="https://faq.example/faq/zh">')
  })

  test('answers what is typed into the search, with the same engine as /ask', async () => {
    const q = 'How do I check my Beeline balance?'
    const asked = (await (await fetchSite(`/ask?${new URLSearchParams({ q })}`)).json()) as {
      answers: { html: string }[]
      suggestions: { id: string }[]
    }
    const { text } = await read(`/faq/en?${new URLSearchParams({ q })}`)
    expect(text).toContain(asked.answers[0]!.html)
    for (const { id } of asked.suggestions) expect(text).toContain(`/faq/en/${id}"`)
    expect(text).toContain('<meta name="robots" content="noindex">')
  })

  test('answers in the language of the question', async () => {
    const { text } = await read(`/faq/en?${new URLSearchParams({ q: '怎么查 Beeline 余额' })}`)
    expect(text).toContain('lang="zh" dir="ltr"')
  })

  test('shows what was typed as text, never as markup', async () => {
    const q = '"><script>alert(1)</script>&\u0000\uD800'
    const { response, text } = await read(`/faq/en?q=${encodeURIComponent(q.replace('\uD800', ''))}%ED%A0%80`)
    expect(response.status).toBe(200)
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&quot;&gt;&lt;script&gt;')
  })

  test('takes a search of any length', async () => {
    expect((await read(`/faq/en?q=${'balance '.repeat(500)}`)).response.status).toBe(200)
  })

  test('an empty search is the list of questions', async () => {
    expect((await read('/faq/en?q=+')).text).toContain('<link rel="canonical"')
  })
})

describe('/faq/{language}/{id}', () => {
  test('is the answer with its sources, what is unconfirmed, and what to read next', async () => {
    const answer = (await (await fetchSite('/entries/balance/activ?language=ru')).json()) as {
      html: string
      question: string
      sources: { title: string; url: string }[]
      related: { id: string }[]
    }
    const { text } = await read('/faq/ru/balance/activ')
    expect(text).toContain(`<h1>${answer.question}</h1>`)
    expect(text).toContain(answer.html)
    for (const { title, url } of answer.sources)
      expect(text).toContain(`<a href="${url}" rel="noopener">${title}</a>`)
    for (const { id } of answer.related) expect(text).toContain(`/faq/ru/${id}"`)
  })

  test('tells search engines question and answer, and every language', async () => {
    const { text } = await read('/faq/en/balance/activ')
    const [, json] = /<script type="application\/ld\+json">(.+?)<\/script>/s.exec(text)!
    const data = JSON.parse(json!)
    expect(data).toMatchObject({ '@type': 'FAQPage', inLanguage: 'en' })
    expect(data.mainEntity[0].name).toMatch(/activ/)
    expect(data.mainEntity[0].acceptedAnswer.text).toMatch(/^<p>.*\*111\*3#<\/code>/)
    expect(data.mainEntity[0].acceptedAnswer.text).not.toContain('☎')
    expect(text).toContain('hreflang="kk" href="https://faq.example/faq/kk/balance/activ"')
  })

  test('leads from a regional language to its language', async () => {
    const { response } = await read('/faq/zh-Hant-TW/balance/activ')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/faq/zh/balance/activ'])
  })

  test.each([
    ['/faq/fr', 'ru', 'Такой страницы нет'],
    ['/faq/fr/balance/activ', 'zh', '没有这个页面'],
    ['/faq/kk/balance/nobody', 'en', 'Мұндай бет жоқ'],
    ['/faq/en/constructor', 'en', 'There is no such page'],
  ])('%s is missing, said to a reader of %s in plain words', async (path, language, words) => {
    const { response, text } = await read(path, { headers: { 'accept-language': language } })
    expect(response.status).toBe(404)
    expect(text).toContain(`<h1>${words}</h1>`)
    expect(text).toContain('role="search"')
  })
})

describe('an address where nothing is', () => {
  test.each(['/questions', '/faq/en/line%0Abreak', '/entries/line%0Abreak'])(
    'is a page for people, a problem for programs: %s',
    async path => {
      const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'kk' }
      const page = await read(path, { headers })
      expect(page.response.status).toBe(404)
      expect(page.text).toContain('<h1>Мұндай бет жоқ</h1>')
      const problem = await read(path, { headers: { accept: 'application/json' } })
      expect(problem.response.status).toBe(404)
      expect(JSON.parse(problem.text)).toMatchObject({ type: 'urn:faq-bubble:not-found' })
    },
  )

  test('with a slash too many leads to where something is', async () => {
    for (const path of ['/faq/', '/faq/en/?q=x', '/faq/en/balance/activ/', '/entries/']) {
      const { response } = await read(path)
      expect(response.status).toBe(301)
      expect(response.headers.get('location')).toBe(`https://faq.example${path.replace(/\/(?=\?|$)/, '')}`)
    }
  })
})

describe('a FAQ whose owner means harm to its own pages', () => {
  const evil = '</script><script>alert(1)</script>"\'><img src=x onerror=alert(2)>'
  const text = {
    question: evil,
    html: '<p>fine</p>',
    markdown: evil,
    text: evil,
    sources: [{ title: evil, dated: evil }],
    unconfirmed: [`${evil} \`${evil}\``],
  }
  const site: Site = {
    built: '2026-01-01',
    languages: ['he', 'en'],
    title: { he: evil },
    starters: [],
    greeting: { he: evil },
    none: { he: evil },
    notCovered: {},
    topics: { a: { he: evil } },
    entries: [{ id: 'a/b', tags: [], related: ['a/b'], texts: { he: text } }],
  }
  const found = {
    outcome: 'answer',
    language: 'he',
    answers: [{ id: 'a/b', confidence: 1 }],
    suggestions: [],
  } as const
  const app = createApp(site, { search: () => ({ ...found, answers: [...found.answers], suggestions: [] }) })

  test.each(['/faq/he', '/faq/he/a/b', '/faq/en/a/b', '/faq/he?q=x', '/faq/he/none'])(
    '%s holds its words as text',
    async path => {
      const page = await (await app.request(path)).text()
      expect(page).toContain('alert(1)')
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img')
      expect(page.match(/<\/script>/g)).toHaveLength(path.includes('a/b') ? 2 : 1)
    },
  )

  test('is written from right to left where its language is, and labels what is not translated', async () => {
    const page = await (await app.request('/faq/en/a/b')).text()
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('This is not translated yet; it is in Hebrew.')
    expect(page).toContain('<div lang="he" dir="rtl">')
    expect(page).toMatch(/<link rel="canonical" href="[^"]*\/faq\/he\/a\/b">/)
    expect(page).not.toContain('hreflang="en" href')
  })
})

describe('what search engines read', () => {
  test('/sitemap.xml names every page in every language', async () => {
    const { response, text } = await read('/sitemap.xml')
    expect(response.headers.get('content-type')).toMatch(/^application\/xml/)
    const { entries } = (await (await fetchSite('/entries')).json()) as { entries: object[] }
    expect(text.match(/<loc>/g)).toHaveLength((entries.length + 1) * 4)
    expect(text).toContain('<loc>https://faq.example/faq/kk/balance/activ</loc>')
    expect(text.match(/hreflang="zh" href="https:\/\/faq.example\/faq\/zh\/balance\/activ"/g)).toHaveLength(4)
  })

  test('/robots.txt leads to it', async () => {
    expect((await read('/robots.txt')).text).toContain('Sitemap: https://faq.example/sitemap.xml')
  })
})
