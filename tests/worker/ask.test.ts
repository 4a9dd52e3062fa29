import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { AskResponse } from '../../worker/ask/contract.ts'
import type { Localized } from '../../worker/site.ts'
import { site } from './content.ts'
import { fetchSite } from './site.ts'

const get = (query: Record<string, string>, init?: RequestInit) =>
  fetchSite(`/ask?${new URLSearchParams(query)}`, init)

const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetchSite('/ask', { method: 'POST', body, headers })

/** The body, which must be what the contract says. */
async function read(response: Response): Promise<AskResponse> {
  expect(response.status).toBe(200)
  return v.parse(AskResponse, await response.json())
}

const ask = async (q: string, more: Record<string, string> = {}) => read(await get({ q, ...more }))

describe('a question', () => {
  test('is answered, with what a visitor may want next', async () => {
    const { outcome, language, answers, suggestions, contact, message } = await ask(
      'how do I check my Beeline balance',
    )
    expect({ outcome, language, message }).toEqual({ outcome: 'answer', language: 'en', message: undefined })
    expect(answers).toEqual([
      {
        id: 'balance/beeline',
        question: 'How do I check my Beeline balance?',
        html: expect.stringMatching(/^<p>.*<code>\*106#<\/code>/s),
        confidence: expect.any(Number),
        language: 'en',
        tags: ['beeline'],
        sources: expect.arrayContaining([
          expect.objectContaining({ title: expect.stringContaining('Beeline') }),
        ]),
        unconfirmed: ['a Beeline code that shows the money balance'],
        url: 'https://faq.example/faq/en/balance/beeline',
        related: expect.arrayContaining([
          { id: 'top-up/beeline', question: expect.stringContaining('Beeline') },
        ]),
      },
    ])
    expect(suggestions).toHaveLength(3)
    expect(suggestions.map(({ id }) => id)).not.toContain('balance/beeline')
    expect(contact).toEqual({ label: 'Write to us', url: 'mailto:hello@example.com' })
  })

  test('gets the same by GET and by POST', async () => {
    for (const question of ['Beeline 余额怎么查', 'как пополнить теле2', 'who won the cup final', 'hi']) {
      expect(await read(await post(JSON.stringify({ question, limit: 5, format: 'text' })))).toEqual(
        await ask(question, { limit: '5', format: 'text' }),
      )
    }
  })

  test.each([
    ['Beeline 余额怎么查', 'zh', 'balance/beeline'],
    ['как проверить баланс билайн', 'ru', 'balance/beeline'],
    ['Beeline балансын қалай тексеремін', 'kk', 'balance/beeline'],
  ])('%s is answered in its own language, %s, whatever the page is in', async (question, language, id) => {
    for (const page of site.languages) {
      const response = await ask(question, { language: page })
      expect(response).toMatchObject({ outcome: 'answer', language, answers: [{ id, language }] })
    }
  })

  test('that tells no language is answered in the one of the page', async () => {
    for (const language of site.languages) {
      expect(await ask('Beeline', { language })).toMatchObject({ language })
    }
    expect(await ask('Beeline')).toMatchObject({ language: 'en' })
    expect(await ask('Beeline', { language: 'zh-Hant-TW' })).toMatchObject({ language: 'zh' })
  })

  test.each(['html', 'markdown', 'text'])('is answered in %s alone, when that is asked for', async format => {
    const [answer] = (await ask('beeline balance', { format })).answers
    expect(['html', 'markdown', 'text'].filter(name => name in answer!)).toEqual([format])
  })

  test.each([0, 1, 10])('gets at most %i suggestions, when so many are asked for', async limit => {
    const { suggestions } = await ask('beeline balance', { limit: String(limit) })
    expect(suggestions).toHaveLength(limit)
  })

  test('may hold 300 characters, emoji counted as one', async () => {
    expect((await get({ q: '😀'.repeat(300) })).status).toBe(200)
    expect((await get({ q: `${'a'.repeat(299)} ` })).status).toBe(200)
  })

  test('is cleaned of control characters and lone surrogates, and answered', async () => {
    const asked = { question: '\u0000how do I\u0007check\tmy\r\nBeeline \ud800 balance\udfff' }
    expect(await read(await post(JSON.stringify(asked)))).toMatchObject({
      outcome: 'answer',
      answers: [{ id: 'balance/beeline' }],
    })
    const response = await fetchSite('/ask?q=how%00do%0AI%20check%20my%20Beeline%20%ED%A0%80%20balance%FF')
    expect(await read(response)).toMatchObject({ answers: [{ id: 'balance/beeline' }] })
  })

  test('that nothing fits is told so in the words of the owner, in its language', async () => {
    const { outcome, answers, message, contact } = await ask('xylophone quartz')
    expect({ outcome, answers, message }).toEqual({ outcome: 'none', answers: [], message: site.none.en })
    expect(contact).toBeDefined()
    expect((await ask('锄禾日当午')).message).toBe(site.none.zh)
  })

  test('that the owner does not answer is told why', async () => {
    const { outcome, answers, message } = await ask('who won the cup final')
    expect({ outcome, answers }).toEqual({ outcome: 'none', answers: [] })
    expect(Object.values(site.notCovered).map(words => words.en)).toContain(message)
  })

  test.each([
    ['hi', 'en'],
    ['你好', 'zh'],
    ['Здравствуйте!', 'ru'],
    ['Сәлеметсіз бе', 'kk'],
  ])('such as %s is a greeting, and is greeted back', async (greeting, language) => {
    const { outcome, answers, message } = await ask(greeting, { language })
    expect({ outcome, answers, message }).toEqual({
      outcome: 'greeting',
      answers: [],
      message: (site.greeting as Localized)[language],
    })
  })
})

describe('what cannot be answered', () => {
  const secret = 'zebra7'

  const json = (value: unknown) => ({ body: JSON.stringify(value) })
  test.each<[string, Promise<Response> | (() => Promise<Response>), number, string]>([
    ['malformed JSON', () => post(`{"question": "${secret}`), 400, 'malformed-json'],
    ['no body', () => post(''), 400, 'malformed-json'],
    ['bytes that are no text', () => post(new Uint8Array([0xff, 0xfe, 0x00])), 400, 'malformed-json'],
    ['an array', () => post(json([secret]).body), 400, 'malformed-body'],
    ['a string', () => post(json(secret).body), 400, 'malformed-body'],
    ['null', () => post('null'), 400, 'malformed-body'],
    [
      'no content type',
      () => post(new Blob([`{"question":"${secret}"}`]), {}),
      415,
      'unsupported-media-type',
    ],
    [
      'a form',
      () => post(`question=${secret}`, { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'unsupported-media-type',
    ],
    [
      'a type that only begins so',
      () => post('{}', { 'content-type': 'application/jsonp' }),
      415,
      'unsupported-media-type',
    ],
    [
      'a body of 5 KB',
      () => post(json({ question: secret, padding: 'x'.repeat(5000) }).body),
      413,
      'body-too-large',
    ],
    [
      'a body of 5 KB in pieces',
      () => post(pieces(), { 'content-type': 'application/json' }),
      413,
      'body-too-large',
    ],
    ['no question by POST', () => post(json({ q: secret }).body), 400, 'no-question'],
    ['no question by GET', () => get({ question: secret }), 400, 'no-question'],
    ['a question that is no text', () => post(json({ question: { secret } }).body), 400, 'no-question'],
    ['a blank question', () => get({ q: ' \t\u3000' }), 400, 'no-question'],
    ['nothing but control characters', () => get({ q: '\u0000\u0007' }), 400, 'no-question'],
    ['301 characters', () => get({ q: secret + 'x'.repeat(295) }), 400, 'question-too-long'],
    [
      '301 characters by POST',
      () => post(json({ question: '中'.repeat(301) }).body),
      400,
      'question-too-long',
    ],
    ['an unknown language', () => get({ q: 'x', language: secret }), 400, 'unknown-language'],
    ['an empty language', () => get({ q: 'x', language: '' }), 400, 'unknown-language'],
    [
      'a language that is no text',
      () => post(json({ question: 'x', language: 5 }).body),
      400,
      'unknown-language',
    ],
    ['limit=-1', () => get({ q: 'x', limit: '-1' }), 400, 'bad-limit'],
    ['limit=11', () => get({ q: 'x', limit: '11' }), 400, 'bad-limit'],
    ['limit=1.5', () => get({ q: 'x', limit: '1.5' }), 400, 'bad-limit'],
    ['limit=1e1', () => get({ q: 'x', limit: '1e1' }), 400, 'bad-limit'],
    ['limit=', () => get({ q: 'x', limit: '' }), 400, 'bad-limit'],
    ['limit: "1"', () => post(json({ question: 'x', limit: '1' }).body), 400, 'bad-limit'],
    ['limit: null', () => post(json({ question: 'x', limit: null }).body), 400, 'bad-limit'],
    ['an unknown format', () => get({ q: 'x', format: secret }), 400, 'bad-format'],
    [
      'a format that is no text',
      () => post(json({ question: 'x', format: [secret] }).body),
      400,
      'bad-format',
    ],
    ['another method', () => fetchSite(`/ask?q=${secret}`, { method: 'PUT' }), 405, 'method-not-allowed'],
  ])('%s is a problem with its own type, and not repeated', async (_, request, status, code) => {
    const response = await (request as () => Promise<Response>)()
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const text = await response.text()
    expect(JSON.parse(text)).toEqual({
      type: `urn:faq-bubble:${code}`,
      title: expect.stringMatching(/^[A-Z].*\.$/),
      status,
    })
    expect(response.status).toBe(status)
    expect(text).not.toContain(secret)
  })

  test.each(['constructor', '__proto__', 'toString'])(
    'the language %s is unknown, not a surprise',
    async name => {
      expect((await get({ q: 'balance', language: name })).status).toBe(400)
      expect((await get({ q: name })).status).toBe(200)
    },
  )

  function pieces() {
    const chunk = new TextEncoder().encode(' '.repeat(1000))
    let left = 5
    return new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(chunk)
        else controller.close()
      },
    })
  }
})

describe('caches', () => {
  test('keep an answer for a minute, and are spared what they have', async () => {
    const first = await get({ q: 'beeline balance' })
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^(W\/)?".+"$/)
    const again = await get({ q: 'beeline balance' }, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await get({ q: 'kcell balance' }, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
  })

  test('do not keep what was posted', async () => {
    const response = await post('{"question":"beeline balance"}')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('keep apart what was asked from different sites', async () => {
    for (const headers of [{ origin: 'https://blog.example' }, {} as Record<string, string>]) {
      const response = await get({ q: 'beeline balance' }, { headers })
      expect(response.headers.get('vary')).toMatch(/\borigin\b/i)
    }
  })
})

describe('other sites', () => {
  const headers = { origin: 'https://blog.example' }

  test.each([
    ['an answer', () => get({ q: 'beeline balance' }, { headers }), 200],
    [
      'an unchanged answer',
      async () => {
        const etag = (await get({ q: 'beeline balance' })).headers.get('etag')!
        return get({ q: 'beeline balance' }, { headers: { ...headers, 'if-none-match': etag } })
      },
      304,
    ],
    ['a problem', () => get({ q: '' }, { headers }), 400],
  ])('may read %s', async (_, request, status) => {
    const response = await request()
    expect(response.status).toBe(status)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://blog.example')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('are told beforehand what they may send', async () => {
    const response = await fetchSite('/ask', {
      method: 'OPTIONS',
      headers: {
        ...headers,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type')
    expect(response.headers.get('access-control-max-age')).toBe('86400')
  })
})

test('HEAD gives the headers of GET', async () => {
  const query = '/ask?q=beeline%20balance'
  const [head, full] = [await fetchSite(query, { method: 'HEAD' }), await fetchSite(query)]
  expect(head.status).toBe(200)
  expect(await head.text()).toBe('')
  for (const name of ['content-type', 'cache-control', 'etag', 'vary', 'access-control-allow-origin']) {
    expect(head.headers.get(name), name).toBe(full.headers.get(name))
  }
  expect((await fetchSite('/ask', { method: 'HEAD' })).status).toBe(400)
})
