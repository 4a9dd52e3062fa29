import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Request } from 'playwright-core'
import { serveFolder } from '../../browser/serve-folder.ts'
import { fetchPackage } from './fetch-package.ts'
import type { Rival } from './rival.ts'

/** What was fetched; bytes gzipped, where that makes them fewer. */
export interface Weight {
  requests: number
  bytes: number
}

export interface Weights {
  beforeClick: Weight
  /** With what came before the click. */
  toAnswer: Weight
  /** What no answer waits for: fetched in the three seconds that follow, or set apart by the rival. */
  afterwards: Weight
}

// A heavy script may make its first request when the network has long been idle.
const SETTLE_MS = 3000

/** One visit in a browser that has cached nothing. The page itself is not counted, nor are CORS preflights. */
export async function weigh(rival: Rival, browser: Browser): Promise<Weights> {
  const folder = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
  for (const spec of rival.packages ?? []) fetchPackage(spec, folder)
  rival.prepare?.(folder)
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${rival.language ?? 'en'}"><meta charset="utf-8"><title>Page</title><body>${rival.body}</body></html>`,
  )
  const site = await serveFolder(folder)
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await rival.reply?.(page)
    const fetched = recordRequests(page)
    await page.goto(site.origin, { waitUntil: 'networkidle' })
    await page.waitForTimeout(SETTLE_MS)
    const beforeClick = fetched.length
    await rival.ask(page)
    const toAnswer = fetched.filter(request => !rival.afterwards?.test(request.url()))
    await page.waitForTimeout(SETTLE_MS)
    return {
      beforeClick: await weightOf(fetched.slice(0, beforeClick)),
      toAnswer: await weightOf(toAnswer),
      afterwards: await weightOf(fetched.filter(request => !toAnswer.includes(request))),
    }
  } finally {
    await context.close()
    site.close()
    rmSync(folder, { recursive: true })
  }
}

function recordRequests(page: Page): Request[] {
  const requests: Request[] = []
  page.on('request', request => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) requests.push(request)
  })
  return requests
}

async function weightOf(requests: Request[]): Promise<Weight> {
  const bytes = await Promise.all(
    requests.map(async request => {
      const response = await request.response()
      const body = (await response?.body()) ?? Buffer.alloc(0)
      return Math.min(body.byteLength, gzipSync(body, { level: 9 }).byteLength)
    }),
  )
  return { requests: requests.length, bytes: bytes.reduce((sum, size) => sum + size, 0) }
}
