/**
 * A page with and without the bubble, by Lighthouse: `npm run lighthouse`, after `npm install` in this folder.
 * Exits with 1 when a category differs by more than a point; the median of three runs counts, taken in turn.
 */
import { parseArgs } from 'node:util'
import { startWorker } from '../../worker/local/start-worker.ts'
import { launchChromium } from '../browser/chromium.ts'
import { freePort } from '../browser/free-port.ts'
import { serveHostPages } from '../browser/host-page.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
type Scores = Record<(typeof CATEGORIES)[number], number>
const PAGES = { without: 'without.html', with: 'blog.html' }
const ALLOWED = 1
const RUNS = 3

const { values: options } = parseArgs({ options: { desktop: { type: 'boolean', default: false } } })
const { default: lighthouse, desktopConfig } = await import('lighthouse').catch(() => {
  console.error('Lighthouse is missing: run npm install in tests/lighthouse first.')
  process.exit(1)
})

const port = await freePort()
const worker = await startWorker()
const host = await serveHostPages((await worker.ready).origin)
const browser = await launchChromium([`--remote-debugging-port=${port}`])

const runs = { without: [] as Scores[], with: [] as Scores[] }
for (let run = 0; run < RUNS; run++) {
  for (const page of ['without', 'with'] as const) runs[page].push(await measure(PAGES[page]))
}
await browser.close()
host.close()
await worker.dispose()

let over = false
console.log(`${'median of 3'.padEnd(16)}  without  with`)
for (const category of CATEGORIES) {
  const [without, withBubble] = [median(runs.without, category), median(runs.with, category)]
  const differs = Math.abs(without - withBubble) > ALLOWED
  over ||= differs
  const all = `(${runs.without.map(scores => scores[category])} · ${runs.with.map(scores => scores[category])})`
  const row = `${category.padEnd(16)}  ${String(without).padStart(7)}  ${String(withBubble).padStart(4)}  ${all}`
  console.log(differs ? `${row}  MORE THAN ${ALLOWED} APART` : row)
}
process.exit(over ? 1 : 0)

async function measure(path: string): Promise<Scores> {
  const flags = { port, onlyCategories: [...CATEGORIES], logLevel: 'error' }
  const result = await lighthouse(
    `${host.origin}/${path}`,
    flags,
    options.desktop ? desktopConfig : undefined,
  )
  const { categories, runtimeError } = result.lhr
  if (runtimeError) throw new Error(runtimeError.message)
  return Object.fromEntries(
    CATEGORIES.map(category => [category, Math.round(categories[category].score * 100)]),
  ) as Scores
}

function median(runs: Scores[], category: keyof Scores): number {
  const sorted = runs.map(scores => scores[category]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
