/** A visitor's browser in which everything is noticed that a text on a page could set off. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { PAYLOADS } from './payloads.ts'

export interface Watched {
  context: BrowserContext
  /** Ids of the payloads that ran. */
  ran: Set<string>
  /** Dialogs, requests to strangers, ways off the page, complaints of a policy. */
  noticed: string[]
  open: (url: string) => Promise<Page>
  /** A page of another site, with the headers given. */
  openPage: (html: string, headers?: Record<string, string>) => Promise<Page>
}

export const HOST = 'http://host.localhost'

/** `own`: origins that pages may talk to. */
export async function watched(
  browser: Browser,
  own: string[],
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const ran = new Set<string>()
  const noticed: string[] = []
  await context.exposeBinding('itRan', (_, id: string) => void ran.add(id))
  await context.addInitScript(
    ids => {
      for (const id of ids)
        Object.assign(window, { [`xss${id}`]: () => (window as unknown as Reporting).itRan(id) })
    },
    PAYLOADS.map(({ id }) => id),
  )
  await context.addInitScript(`window.touch = ${touch}`)
  // An element with src=x got onto a page, or a page reached for a stranger.
  await context.route(
    url => !own.includes(url.origin) || url.pathname.endsWith('/x'),
    route => {
      noticed.push(`request for ${route.request().url()}`)
      return route.abort()
    },
  )
  context.on('page', page => {
    page.on('dialog', dialog => {
      noticed.push(`dialog: ${dialog.message()}`)
      return dialog.dismiss()
    })
    page.on('console', message => {
      if (/Content Security Policy|Trusted/i.test(message.text())) noticed.push(message.text())
    })
    page.on('pageerror', error => noticed.push(`error: ${error.message}`))
  })
  let pages = 0
  return {
    context,
    ran,
    noticed,
    async open(url) {
      const page = await context.newPage()
      await page.goto(url)
      return page
    },
    async openPage(html, headers = {}) {
      const page = await context.newPage()
      const address = `${HOST}/${pages++}.html`
      await context.route(address, route =>
        route.fulfill({ body: html, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
      )
      await page.goto(address)
      return page
    },
  }
}

interface Reporting {
  itRan: (id: string) => void
}

/**
 * Touches and focuses every element of a page, its frames and its shadow roots, and clicks every link and button that
 * leads to anything but another page, a telephone or a mail. Gives the kinds of what it found.
 */
export async function touchEverything(page: Page): Promise<string[]> {
  const address = page.url()
  const kinds = await page.evaluate(() => (window as unknown as Touching).touch(document))
  await page.waitForTimeout(100)
  if (page.url() !== address) throw new Error(`the page went to ${page.url()}`)
  return kinds
}

/** Parses each text as a whole document, as a browser does what a server sends, and touches everything in it. */
export async function readDocuments(page: Page, documents: string[]): Promise<string[]> {
  const found = await page.evaluate(
    async ({ documents, atOnce }) => {
      const kinds = new Set<string>()
      const frames = Array.from({ length: atOnce }, () => document.createElement('iframe'))
      document.body.replaceChildren(...frames)
      const functions = Object.entries(window).filter(([name]) => name.startsWith('xss'))
      for (let at = 0; at < documents.length; at += atOnce) {
        const batch = documents.slice(at, at + atOnce)
        batch.forEach((html, index) => {
          let inner = frames[index]!.contentDocument
          if (!inner || inner.URL !== document.URL) {
            const fresh = document.createElement('iframe')
            frames[index]!.replaceWith(fresh)
            frames[index] = fresh
            inner = fresh.contentDocument!
          }
          Object.assign(frames[index]!.contentWindow!, Object.fromEntries(functions))
          inner.open()
          inner.write(html)
          inner.close()
        })
        await new Promise(resolve => setTimeout(resolve, 20))
        batch.forEach((_, index) => {
          const inner = frames[index]!.contentDocument
          if (inner) for (const kind of (window as unknown as Touching).touch(inner)) kinds.add(kind)
        })
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return [...kinds]
    },
    { documents, atOnce: 25 },
  )
  await page.waitForTimeout(100)
  return found
}

interface Touching {
  touch: (root: Document | ShadowRoot) => string[]
}

/** Runs in the page. */
function touch(root: Document | ShadowRoot): string[] {
  const EVENTS = [
    ...['pointerenter', 'pointermove', 'pointerdown', 'mouseover', 'auxclick', 'contextmenu', 'wheel'],
    ...['focus', 'focusin', 'keydown', 'toggle', 'animationstart', 'error', 'load'],
  ]
  const kinds = new Set<string>()
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.shadowRoot) for (const kind of touch(element.shadowRoot)) kinds.add(kind)
    if (!element.matches('script, link, faq-bubble'))
      for (const name of EVENTS) element.dispatchEvent(new Event(name))
    const button = element as HTMLButtonElement
    const target = element.matches('button[formaction]')
      ? button.formAction
      : element.matches('form[action] button')
        ? button.form?.getAttribute('action')
        : (element.getAttribute('href') ?? element.getAttribute('xlink:href'))
    if (target === null || target === undefined || element.matches('link')) {
      // An inline handler runs; a button of ours is left alone.
      if (!element.matches('button, summary')) element.dispatchEvent(new Event('click'))
      continue
    }
    const kind = URL.parse(target, document.baseURI)?.protocol ?? 'none'
    kinds.add(kind)
    const isHarmless = /^(https?|tel|mailto):$/.test(kind)
    if (isHarmless) element.addEventListener('click', event => event.preventDefault(), { once: true })
    element.dispatchEvent(new MouseEvent('click', { bubbles: !isHarmless, cancelable: true }))
  }
  return [...kinds]
}
