/// <reference types="@cloudflare/vitest-plugin/types" />
/** /insights: who may read it, and that what visitors wrote is only ever text in it. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { forgetOld } from '../../../worker/insights/store.ts'
import type { Insights } from '../../../worker/insights/summarize.ts'
import { engine, site } from '../content.ts'

const { DB } = env as { DB: D1Database }
const TOKEN = 'Открой, sesame: 42'
const PATHS = ['/insights', '/insights.json', '/insights.csv']
const app = createApp(site, engine)

const get = (
  path: string,
  headers: Record<string, string> = {},
  bindings: object = { DB, INSIGHTS_TOKEN: TOKEN },
) => app.fetch(new Request(`https://faq.example${path}`, { headers }), bindings, createExecutionContext())
const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
const asOwner = { authorization: `Basic ${base64(`anyone:${TOKEN}`)}` }

const today = new Date().toISOString().slice(0, 10)
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

async function keep(
  text: string,
  { day = today, outcome = 'none', entry = '', reason = '', times = 1 } = {},
) {
  await DB.prepare('INSERT INTO texts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)')
    .bind(day, 'en', outcome, entry, reason, text, times)
    .run()
}
async function count(what: string, entry: string, times = 1) {
  await DB.prepare("INSERT INTO counts VALUES (?1, 'en', ?2, ?3, ?4)").bind(today, what, entry, times).run()
}

beforeEach(async () => {
  await forgetOld(DB, 0) // makes the tables, and leaves them empty
})

describe('without a token of the owner', () => {
  test('everything is closed while none is set', async () => {
    for (const path of PATHS) {
      for (const headers of [
        {},
        asOwner,
        { authorization: 'Bearer ' },
        { authorization: `Basic ${btoa('x:')}` },
      ]) {
        for (const bindings of [{ DB }, { DB, INSIGHTS_TOKEN: '' }]) {
          const response = await get(path, headers, bindings)
          expect(response.status).toBe(403)
          expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:insights-closed' })
        }
      }
    }
  })

  test.each([
    [''],
    ['Bearer wrong'],
    [`Bearer ${TOKEN}x`],
    ['Basic !!!'],
    [`Basic ${btoa('no colon')}`],
    [`Basic ${base64(`${TOKEN}:`)}`],
    [`Digest ${TOKEN}`],
    [TOKEN],
  ])('the page asks for it: %j', async authorization => {
    for (const path of PATHS) {
      const response = await get(path, authorization ? { authorization: encodeHeader(authorization) } : {})
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toMatch(/^Basic /)
    }
  })

  // Header values are bytes; what isn't Latin-1 can't be sent as it is.
  const encodeHeader = (text: string) => text.replace(/[^\0-\xff]/g, '?')
})

test('the owner gets in with Basic in a browser and Bearer in a program, and nothing is cached', async () => {
  for (const path of PATHS) {
    const plain = { DB, INSIGHTS_TOKEN: 'open sesame' }
    expect((await get(path, { authorization: 'Bearer open sesame' }, plain)).status).toBe(200)
    const response = await get(path, { ...asOwner, origin: 'https://evil.example' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('content-security-policy')).not.toMatch(/script|unsafe/)
  }
})

test('a database that nobody has written to makes a page', async () => {
  await DB.batch([DB.prepare('DROP TABLE counts'), DB.prepare('DROP TABLE texts')])
  await get('/insights', asOwner) // it is found missing …
  const response = await get('/insights', asOwner) // … and made
  expect(await response.text()).toContain('Nobody has asked anything')
})

test('no database is said, not shown as an empty page', async () => {
  const response = await get('/insights', asOwner, { INSIGHTS_TOKEN: TOKEN })
  expect(response.status).toBe(503)
})

describe('the owner sees', () => {
  const insights = async (query = '') =>
    (await (await get(`/insights.json${query}`, asOwner)).json()) as Insights

  test('groups of questions asked in vain, what is really missing first, what is answered by now last', async () => {
    await keep('how do i check my beeline balance', { times: 9 })
    await keep('cheap hotel in astana', { times: 8 })
    await keep('xyzzy plugh', { times: 2 })
    await keep('plugh, xyzzy', { times: 1, day: daysAgo(3) })
    await keep('grault waldo', { times: 1 })
    const { unanswered } = await insights()
    expect(unanswered.map(({ question, times }) => [question, times])).toEqual([
      ['xyzzy plugh', 3],
      ['grault waldo', 1],
      ['cheap hotel in astana', 8],
      ['how do i check my beeline balance', 9],
    ])
    expect(unanswered[0]).toMatchObject({ first: daysAgo(3), last: today })
    expect(unanswered[0]!.stub[0]!.text).toContain('# Xyzzy plugh\n')
    expect(unanswered[2]).toMatchObject({ notCovered: 'travel' })
    expect(unanswered[3]).toMatchObject({ answeredBy: 'balance/beeline' })
  })

  test('only the days asked for', async () => {
    await keep('rent a yurt', { day: daysAgo(10) })
    expect((await insights('?days=7')).unanswered).toEqual([])
    expect((await insights('?days=11')).unanswered).toHaveLength(1)
    expect((await insights('?days=0x7')).unanswered).toHaveLength(1)
  })

  test('answers voted down and why', async () => {
    await count('up', 'balance/beeline', 4)
    await count('down', 'balance/beeline', 2)
    await keep('my balance', { outcome: 'down', entry: 'balance/beeline', reason: 'outdated', times: 2 })
    expect((await insights()).votedDown).toEqual([
      {
        entry: 'balance/beeline',
        up: 4,
        down: 2,
        votes: [
          { entry: 'balance/beeline', language: 'en', reason: 'outdated', text: 'my balance', times: 2 },
        ],
      },
    ])
  })

  test('which entries are used, never taken, never found', async () => {
    await count('answered', 'balance/beeline', 3)
    await count('opened-starter', 'balance/how', 5)
    await count('offered', 'balance/kcell', 2)
    await count('offered', 'balance/how', 2)
    await count('opened-suggestion', 'balance/how', 1)
    const { entries, untaken, unfound } = await insights()
    expect(entries.map(({ entry, answered, opened }) => [entry, answered, opened])).toEqual([
      ['balance/how', 0, 6],
      ['balance/beeline', 3, 0],
    ])
    expect(untaken).toEqual([{ entry: 'balance/kcell', offered: 2 }])
    expect(unfound).toContain('balance/kcell')
    expect(unfound).not.toContain('balance/how')
  })

  test('a page of the same, with a chart', async () => {
    await count('none', '', 3)
    await keep('rent a yurt', { times: 3 })
    const page = await (await get('/insights', asOwner)).text()
    expect(page).toContain('<rect class="none"')
    expect(page).toContain('rent a yurt')
  })
})

describe('what visitors wrote', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    '</textarea><script>alert(1)</script>',
    '</title><iframe src=javascript:alert(1)>',
    '&lt;b&gt; &amp;quot;',
    '{{constructor.constructor("alert(1)")()}} #{alert(1)}',
    '=HYPERLINK("http://evil.example","x")',
    '+cmd|calc!A0',
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    '＝1+1',
    'plain, "quoted" and\r\nbroken',
  ]
  beforeEach(async () => {
    for (const text of HOSTILE) {
      await keep(text)
      await keep(text, { outcome: 'down', entry: 'balance/beeline', reason: 'wrong' })
    }
    await count('down', 'balance/beeline', HOSTILE.length)
  })

  test('is text on the page: no element or attribute of theirs', async () => {
    const names = new Set<string>()
    const attributes = new Set<string>()
    let text = ''
    const response = await get('/insights', asOwner)
    await new HTMLRewriter()
      .on('*', {
        element(element) {
          names.add(element.tagName)
          for (const [name, value] of element.attributes as unknown as Iterable<[string, string]>) {
            attributes.add(name)
            if (name === 'href') expect(value).toMatch(/^\/insights/)
          }
        },
        text: chunk => {
          text += chunk.text
        },
      })
      .transform(response)
      .text()
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    for (const name of ['script', 'img', 'iframe', 'b']) expect(names).not.toContain(name)
    for (const name of attributes) expect(name).not.toMatch(/^on|^style$|^src$/)
  })

  test('is no formula in the CSV, and stays in its cell', async () => {
    const csv = await (await get('/insights.csv', asOwner)).text()
    const rows = parse(csv.replace(/^\uFEFF/, ''))
    expect(rows).toHaveLength(1 + 2 * HOSTILE.length)
    for (const row of rows) {
      expect(row).toHaveLength(9)
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/)
    }
    const texts = rows.map(row => row[1]!.replace(/^'(?=\s*[^'>])/, ''))
    for (const text of HOSTILE) expect(texts).toContain(text)
  })

  /** RFC 4180. */
  function parse(csv: string): string[][] {
    const cells = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)
    const rows: string[][] = [[]]
    for (const [, quoted, plain, end] of cells) {
      rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
      if (end === '\r\n') rows.push([])
    }
    return rows.slice(0, -1)
  }
})
