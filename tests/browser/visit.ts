/** Opens a page of a host site in Chromium as one visitor, with nothing of any other visitor in it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { launchChromium } from './chromium.ts'
import { type HostSite, serveHostPages } from './host-page.ts'

export interface Visit extends BrowserContextOptions {
  /** Runs before the page is asked for. */
  before?: (page: Page) => Promise<unknown>
}

let browser: Browser
let host: HostSite

beforeAll(async () => {
  browser = await launchChromium()
  host = await serveHostPages(inject('site'))
})
afterEach(() => Promise.all(browser.contexts().map(context => context.close())))
afterAll(async () => {
  await browser.close()
  host.close()
})

export async function visit(path: string, { before, ...options }: Visit = {}): Promise<Page> {
  // Without motion, so that what is measured stands still.
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...options,
  })
  const address = visitorAddress()
  // On its way out: a header that the page itself seemed to send would need the Worker's consent.
  await context.route(/\/(ask\?|entries\/|feedback$)/, route =>
    route.continue({ headers: { ...route.request().headers(), ...address } }),
  )
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await before?.(page)
  await page.goto(path.startsWith('http') ? path : `${host.origin}/${path}`)
  return page
}

let visitors = 0

/** Every visit comes from an address of its own, as on the web: the rate limit counts by address. */
function visitorAddress() {
  visitors++
  return { 'cf-connecting-ip': `192.0.2.${visitors % 256}` }
}

export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}

export async function openBubble(page: Page) {
  await page.getByRole('button', { name: /Ask a question|提问|Спросить|Сұрақ қою/ }).click()
  await page.getByRole('textbox').waitFor()
}

export async function ask(page: Page, question: string) {
  await page.getByRole('textbox').fill(question)
  await page.keyboard.press('Enter')
  await page.locator('.turn').last().locator('.reply, .failure').waitFor()
}
