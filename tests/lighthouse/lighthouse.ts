/**
 * A page with and without the bubble, by Lighthouse: `npm run lighthouse`, after `npm install` in this folder.
 * Exits with 1 when a category loses more than a point; the medians of runs taken in turn are compared.
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

const { values: options } = parseArgs({
  options: { desktop: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' } },
})
const RUNS = Number(options.runs)
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

let worse = false
console.log(`median of ${RUNS}       without  with  each run`)
for (const category of CATEGORIES) {
  const [without, withBubble] = [median(runs.without, category), median(runs.with, category)]
  // A bubble makes no page faster: where the page is ahead with it, the machine was busy without it.
  const isWorse = without - withBubble > ALLOWED
  worse ||= isWorse
  const each = [runs.without, runs.with]
    .map(scores => scores.map(score => score[category]).join(' '))
    .join(' · ')
  const row = `${category.padEnd(16)}  ${String(without).padStart(7)}  ${String(withBubble).padStart(4)}  ${each}`
  console.log(isWorse ? `${row}  MORE THAN ${ALLOWED} LESS` : row)
}
process.exit(worse ? 1 : 0)

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
