/** What the privacy text says of the visitor's browser, sentence by sentence, in a scripted visit. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, inject, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

const site = inject('site')
const requests: string[] = []
const cookies: unknown[] = []
/** Before the bubble is opened, when it is open, after a question, and in another tab. */
const stored: Record<'before' | 'open' | 'asked' | 'other', Stored> = {} as never

interface Stored {
  session: string[]
  lasting: unknown[]
}

const storedOn = (page: Page): Promise<Stored> =>
  page.evaluate(async () => ({
    session: Object.keys(sessionStorage),
    lasting: [
      ...Object.keys(localStorage),
      ...(await indexedDB.databases()),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()),
    ],
  }))

beforeAll(async () => {
  const page = await visit('blog.html', {
    before: async page => {
      page.context().on('request', request => requests.push(request.url()))
      page.context().on('response', async response => {
        const { 'set-cookie': cookie } = await response.allHeaders()
        if (cookie) cookies.push(cookie)
      })
    },
  })
  const copyFetched = page.waitForResponse('**/offline/en.bin*')
  stored.before = await storedOn(page)
  await openBubble(page)
  stored.open = await storedOn(page)
  await ask(page, 'how do I check my Beeline balance')
  await page.locator('.votes .down').click()
  await page.locator('.reasons button').first().click()
  await page.locator('.answer .chip').last().click()
  await page.locator('.turn').nth(1).locator('.reply').waitFor()
  await copyFetched
  stored.asked = await storedOn(page)
  cookies.push(...(await page.context().cookies()))
  const other = await page.context().newPage()
  await other.goto(page.url())
  stored.other = await storedOn(other)
  requests.push(`${new URL(page.url()).origin}/`)
})

test('“The question bubble on this site is our own and runs at Cloudflare; nothing is loaded from anybody else.”', () => {
  const origins = new Set(requests.map(url => new URL(url).origin))
  expect(origins).toEqual(new Set([site, new URL(requests.at(-1)!).origin]))
  for (const path of ['/widget.js', '/panel/en.js', '/welcome/en.json', '/ask', '/feedback', '/entries/'])
    expect(requests.some(url => url.startsWith(site + path))).toBe(true)
})

test('“It sets no cookies.”', () => {
  expect(cookies).toEqual([])
})

test('“Before you ask something it stores nothing in your browser; then it keeps the conversation in the session storage of the tab, for as long as the tab is open.”', () => {
  expect(stored.before).toEqual({ session: [], lasting: [] })
  expect(stored.open).toEqual({ session: [], lasting: [] })
  expect(stored.asked).toEqual({ session: [`faq-bubble ${site}/`], lasting: [] })
  expect(stored.other).toEqual({ session: [], lasting: [] })
})
