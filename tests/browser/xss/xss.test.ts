/** Two hundred texts that try to run code, through every door: none runs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import type { Browser, Page } from 'playwright-core'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AskResponse } from '../../../worker/ask/contract.ts'
import { build } from '../../../worker/compile/build.ts'
import { readContent } from '../../../worker/local/read-content.ts'
import { startWorker } from '../../../worker/local/start-worker.ts'
import type { Site } from '../../../worker/site.ts'
import { launchChromium } from '../chromium.ts'
import { type HostileSite, JUDGED, JUDGED_NAMES, writeHostileSite } from './hostile-site.ts'
import { PAYLOADS } from './payloads.ts'
import { HOST, readDocuments, touchEverything, type Watched, watched } from './watched.ts'

const TEXTS = PAYLOADS.map(({ text }) => text)
/** The entries about one text each. */
const ENTRIES = PAYLOADS.map(({ id }) => `x/${id}`)
/** The texts, as many in one as a question may hold. */
const QUESTIONS: string[] = []
for (const text of TEXTS) {
  const longer = `${QUESTIONS.at(-1)} ${text}`
  if (QUESTIONS.length === 0 || [...longer].length > 300) QUESTIONS.push(text)
  else QUESTIONS.splice(-1, 1, longer)
}
const TOKEN = 'open sesame'
const output = mkdtempSync(join(tmpdir(), 'hostile-site-'))
let hostile: HostileSite
let compiled: Site
let worker: Miniflare
let site: string
let browser: Browser

beforeAll(async () => {
  hostile = writeHostileSite()
  expect(await build({ content: hostile.content, output })).toBe(true)
  compiled = readContent(output).site
  const env = {
    DB: { type: 'd1', id: 'insights' },
    INSIGHTS_TOKEN: { type: 'text', value: TOKEN },
    new_texts_per_day: { type: 'text', value: '1000' },
  } as const
  ;[worker, browser] = await Promise.all([startWorker({ output, env }), launchChromium()])
  site = (await worker.ready).origin
})
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))
afterAll(async () => {
  await browser.close()
  await worker.dispose()
  rmSync(output, { recursive: true })
  rmSync(hostile.content, { recursive: true })
})

const enter = (options?: Parameters<typeof watched>[2]) => watched(browser, [site, HOST], options)

const expectKinds = (kinds: string[]) =>
  expect(['http:', 'https:', 'mailto:', 'tel:']).toEqual(expect.arrayContaining(kinds))

async function expectHarmless({ ran, noticed }: Watched, ...pages: Page[]) {
  for (const kinds of await Promise.all(pages.map(touchEverything))) expectKinds(kinds)
  expect(PAYLOADS.filter(({ id }) => ran.has(id))).toEqual([])
  expect(noticed).toEqual([])
}

test('the corpus is large, and no text stands in it twice', () => {
  expect(PAYLOADS.length).toBeGreaterThan(200)
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length)
})

test('unsanitised, they run: the watch would notice', async () => {
  const careless = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
  const visitor = await enter()
  const page = await visitor.openPage('<body>')
  await readDocuments(
    page,
    TEXTS.flatMap(text => [
      `<body>${text}`,
      String(careless.processSync(text)),
      `<title>${text}</title>`,
      `<a href="${text}" title='${text}'>go</a>`,
      `<script>const text = "${text}"</script>`,
    ]),
  )
  const ran = PAYLOADS.filter(({ id }) => visitor.ran.has(id))
  expect(ran.length).toBeGreaterThan(110)
  expect(new Set(ran.map(({ kind }) => kind))).toEqual(
    new Set([
      ...['markup', 'attributes', 'handlers', 'addresses', 'svg', 'mathml', 'mutation', 'encodings'],
      ...['markdown', 'scripts', 'headers', 'prototypes'],
    ]),
  )
  expect(visitor.noticed.some(what => what.startsWith('request for'))).toBe(true)
})

describe('the compiler', () => {
  test('refuses raw HTML and links that run something, with file and line', () => {
    const refused = JUDGED.filter(({ faults }) => faults.length > 0)
    for (const { faults } of refused)
      for (const { file, line } of faults) expect(`${file}:${line}`).toMatch(/^content\/\S+:[1-9]\d*$/)
    const accepted = JUDGED.filter(({ faults, place }) => faults.length === 0 && place.startsWith('url'))
    for (const { payload } of accepted) expect(payload.text.trim()).toMatch(/^(https:\/\/|mailto:)/)
    const isRefused = (kind: string) =>
      JUDGED.every(
        ({ payload, place, faults }) => payload.kind !== kind || place !== 'answer' || faults.length > 0,
      )
    expect(['handlers', 'svg', 'mathml'].map(isRefused)).toEqual([true, true, true])
  })

  test.each(JUDGED_NAMES)('takes none of them as a $place', ({ faults }) => {
    expect(faults.length).toBeGreaterThanOrEqual(PAYLOADS.length)
  })

  test('says of everything that an import left out where it stood', () => {
    expect(hostile.leftOut.length).toBeGreaterThan(300)
    for (const { file, line } of hostile.leftOut)
      expect(`${file}:${line}`).toMatch(/^(csv|markdown|page):[1-9]/)
    for (const ids of Object.values(hostile.imported)) expect(ids.length).toBeGreaterThan(50)
  })
})

test('what the build made of them is harmless as it is, with nothing else in its way', async () => {
  const visitor = await enter()
  const page = await visitor.openPage('<body>')
  const answers = compiled.entries.map(({ texts }) => `<body>${texts.en!.html}`)
  expect(answers.length).toBeGreaterThan(400)
  expectKinds(await readDocuments(page, answers))
  await expectHarmless(visitor)
})

describe('FAQ pages', () => {
  test('of every entry, every search and every wrong address, without their policy', {
    timeout: 60_000,
  }, async () => {
    const paths = [
      '/faq/en',
      ...ENTRIES.map(id => `/faq/en/${id}`),
      ...QUESTIONS.map(text => `/faq/en?${new URLSearchParams({ q: text })}`),
      ...QUESTIONS.map(text => `/faq/en/${encodeURIComponent(text.toWellFormed())}`),
    ]
    const documents = await Promise.all(
      paths.map(async path => {
        const response = await worker.dispatchFetch(site + path, { headers: { accept: 'text/html' } })
        expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
        // What they load is looked at elsewhere.
        return (await response.text()).replace(/ (src="\/widget\.js"|href="\/faq\.css")/g, '')
      }),
    )
    const visitor = await enter()
    const page = await visitor.openPage('<body>')
    expectKinds(await readDocuments(page, documents))
    await expectHarmless(visitor)
  })

  test('as they are served: their policy has nothing to complain about', { timeout: 60_000 }, async () => {
    const visitor = await enter()
    const paths = [...Map.groupBy(PAYLOADS, ({ kind }) => kind).values()].map(([first], index) =>
      index % 2 === 0 ? `/faq/en/x/${first!.id}` : `/faq/en?${new URLSearchParams({ q: first!.text })}`,
    )
    const pages = await Promise.all(['/faq/en', ...paths].map(path => visitor.open(site + path)))
    await expectHarmless(visitor, ...pages)
  })
})

const TRUSTED_TYPES = (policies: string) => ({
  'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${policies}`,
})
const WITHOUT_SET_HTML = '<script>delete Element.prototype.setHTML</script>'

/** A conversation of another page of the site, which this one goes on with: every reply of the Worker's. */
async function conversation(texts: string[]): Promise<string> {
  const read = async (path: string) => (await worker.dispatchFetch(site + path)).json()
  const asked = texts.map(async question => ({
    question,
    reply: await read(`/ask?${new URLSearchParams({ q: question })}`),
  }))
  const opened = ENTRIES.map(async id => ({
    question: id,
    reply: { outcome: 'answer', language: 'en', answers: [await read(`/entries/${id}`)], suggestions: [] },
  }))
  const turns = (await Promise.all([...asked, ...opened])).map(({ question, reply }, index) => {
    // Words that stand in every reply stand in one: a browser keeps no more than five megabytes.
    const { message, contact, ...rest } = reply as AskResponse
    return { key: index + 1, question, reply: index === 0 ? { ...rest, message, contact } : rest }
  })
  return remember(turns)
}

function remember(turns: object[]): string {
  const [name, value] = [`faq-bubble ${site}/`, JSON.stringify(turns)].map(text =>
    JSON.stringify(text).replaceAll('<', '\\u003c'),
  )
  return `<script>sessionStorage.setItem(${name}, ${value})</script>`
}

describe('the bubble', () => {
  test.each([
    ['on any page', '', {}],
    ['in a browser without Element.setHTML', WITHOUT_SET_HTML, {}],
    ['where Trusted Types are enforced', '', TRUSTED_TYPES("'none'")],
    ['where they are, in a browser without Element.setHTML', WITHOUT_SET_HTML, TRUSTED_TYPES('faq-bubble')],
  ])('with every reply, %s', { timeout: 60_000 }, async (_, first, headers) => {
    const visitor = await enter()
    // Replies are text but for their answers, and those are the entries'.
    const texts = first === '' ? TEXTS : []
    const tag = `<script src="${site}/widget.js" data-open="true"></script>`
    const page = await visitor.openPage(`<body>${first}${await conversation(texts)}${tag}`, headers)
    await page.locator('.turn').last().locator('.contact').first().waitFor()
    expect(await page.locator('.turn').count()).toBe(texts.length + ENTRIES.length)
    expect(await page.locator('.html > *').count()).toBeGreaterThan(ENTRIES.length)
    await expectHarmless(visitor, page)
  })

  test('with every text typed into it', { timeout: 60_000 }, async () => {
    const visitor = await enter()
    const page = await visitor.openPage(`<body><script src="${site}/widget.js" data-open="true"></script>`)
    for (const [index, text] of QUESTIONS.entries()) {
      await page.getByRole('textbox').fill(text)
      await page.keyboard.press('Enter')
      if (index % 20 < 19 && index < QUESTIONS.length - 1) continue
      await page
        .locator('.turn')
        .nth(index % 20)
        .locator('.contact')
        .first()
        .waitFor()
      await expectHarmless(visitor, page)
      await page.getByRole('button', { name: 'New conversation' }).click()
    }
  })
})

describe('settings of the tag and of the element', () => {
  const attribute = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

  test('with every text as every setting of an element', { timeout: 60_000 }, async () => {
    const visitor = await enter()
    const first = {
      question: 'moon aaaa base',
      reply: await (await worker.dispatchFetch(`${site}/ask?q=x`)).json(),
    }
    const names = ['language', 'color', 'theme', 'position', 'offset', 'title', 'open', 'contact', 'api']
    const elements = TEXTS.map(text => {
      const attributes = names.map(name => `data-${name}="${attribute(text)}"`)
      return `<faq-bubble ${attributes.join(' ')}></faq-bubble>`
    })
    const page = await visitor.openPage(
      `<body>${remember([{ key: 1, ...first }])}<script src="${site}/widget.js"></script>${elements.join('')}`,
    )
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement & { load: () => Promise<Panel> }>(
        'faq-bubble',
      ))
        void element.load().then(panel => panel.open(false))
    })
    await expect.poll(() => page.locator('.contact').count(), { timeout: 20_000 }).toBe(TEXTS.length)
    await expectHarmless(visitor, page)
  })

  test('with colours and places that would be more, on the tag', async () => {
    const visitor = await enter()
    const settings = [
      ['color', 'red;background:url(http://evil.example/1)'],
      ['color', 'var(--none,url(http://evil.example/2))'],
      ['color', 'red}*{background:url(http://evil.example/3)'],
      ['color', 'red/*'],
      ['offset', '1;background:url(http://evil.example/4)'],
      ['position', 'left:0;background:url(http://evil.example/5)'],
      ['language', '../../evil'],
      ['title', '</h2><img src=x onerror=xssaa()>'],
    ] as const
    const pages = settings.map(async ([name, value]) => {
      const tag = `<script src="${site}/widget.js" data-open="true" data-${name}="${attribute(value)}"></script>`
      const page = await visitor.openPage(`<body>${tag}`)
      await page.getByRole('textbox').waitFor()
      return page
    })
    await expectHarmless(visitor, ...(await Promise.all(pages)))
  })

  test('an element cannot name another Worker: code would come from there', async () => {
    const visitor = await enter()
    const page = await visitor.openPage(
      `<body><script src="${site}/widget.js"></script><faq-bubble data-api="http://evil.example/"></faq-bubble>`,
    )
    await page.getByRole('textbox').fill(TEXTS[0]!)
    await page.keyboard.press('Enter')
    await page.locator('.reply').waitFor()
    expect(visitor.noticed).toEqual([])
  })
})

interface Panel {
  open: (focus: boolean) => void
}

describe('the pocket page', () => {
  test.each([
    ['as it is served', {}, ''],
    [
      'without its policy, in a browser without Element.setHTML',
      { bypassCSP: true },
      'delete Element.prototype.setHTML',
    ],
  ])('with every entry and every text searched, %s', { timeout: 60_000 }, async (_, options, first) => {
    const visitor = await enter({ ...options, serviceWorkers: 'block' })
    await visitor.context.addInitScript(first)
    const page = await visitor.open(`${site}/pocket/`)
    await page.locator('summary').nth(compiled.entries.length).waitFor({ state: 'attached', timeout: 20_000 })
    for (const question of QUESTIONS.slice(0, 12)) {
      await page.getByRole('searchbox').fill(question)
      await page.keyboard.press('Enter')
    }
    await page.locator('#reply > *').first().waitFor()
    await expectHarmless(visitor, page)
  })

  test('with a language that every object has, or that is an attack', { timeout: 60_000 }, async () => {
    const visitor = await enter({ serviceWorkers: 'block' })
    const languages = ['constructor', '__proto__', 'toString', '"><img src=x onerror=xssaa()>']
    const pages = languages.map(async language => {
      const page = await visitor.open(`${site}/pocket/?${new URLSearchParams({ language })}`)
      await page.locator('summary').nth(9).waitFor({ state: 'attached', timeout: 20_000 })
      return page
    })
    await expectHarmless(visitor, ...(await Promise.all(pages)))
  })
})

describe('what visitors leave behind', () => {
  const asOwner = { authorization: `Basic ${btoa(`owner:${TOKEN}`)}` }

  beforeAll(async () => {
    const send = (body: object) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    for (const { id, text } of PAYLOADS) {
      // Words that no entry has, so that the text is kept.
      await worker.dispatchFetch(`${site}/ask`, send({ question: `${text} qwxz${id} vkjy${id} zzqj${id}` }))
      const vote = { id: 'x/aa', language: 'en', vote: 'down', reason: 'wrong', question: text }
      await worker.dispatchFetch(`${site}/feedback`, send(vote))
    }
  })

  const read = async (path: string) => {
    const response = await worker.dispatchFetch(site + path, { headers: asOwner })
    expect(response.status).toBe(200)
    return response
  }

  test('is text on the insights page, without its policy and with it', async () => {
    const response = await read('/insights')
    const html = await response.text()
    expect(html.match(/xss[a-z]{2}\(\)/g)!.length).toBeGreaterThan(200)
    const visitor = await enter({ extraHTTPHeaders: asOwner })
    const page = await visitor.openPage('<body>')
    expectKinds(await readDocuments(page, [html.replace('href="/insights.css"', '')]))
    await expectHarmless(visitor, await visitor.open(`${site}/insights`))
  })

  test('runs in no spreadsheet, whatever sign it divides cells by', async () => {
    const csv = await (await read('/insights.csv')).text()
    expect(csv).toContain('hyperlink')
    expect(csv.match(/(^|[,;\t\r\n])[\s"]*[=+@|%-][^\r\n]{0,40}/g) ?? []).toEqual([])
  })

  test('and what the API says, opened as a page, is data', async () => {
    const visitor = await enter({ extraHTTPHeaders: asOwner })
    const question = new URLSearchParams({ q: QUESTIONS[0]! })
    for (const path of [
      `/ask?${question}`,
      `/suggest?${question}`,
      '/entries/x/aa',
      '/insights.json',
      '/ask?q=',
    ]) {
      const response = await read(path === '/ask?q=' ? '/entries' : path)
      expect(response.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const page = await visitor.open(site + path)
      await expectHarmless(visitor, page)
      await page.close()
    }
  })
})
