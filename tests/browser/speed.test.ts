/** What the bubble costs the page it is on, on a slow phone. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { PHONE, visit } from './visit.ts'

const SLOW_DOWN = 4

/** Long tasks over 50 ms, as the browser reports them, and the shifts of the layout. */
async function watch(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
  await page.addInitScript(() => {
    const seen = { tasks: [] as number[], shift: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}
const seen = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { tasks: number[]; shift: number } }).seen)

test('with the bubble a page on a slow phone has no long task and no shift that it lacks without', async () => {
  const measure = async (path: string) => {
    const page = await visit(path, { ...PHONE, before: watch })
    await page.waitForTimeout(1200)
    const found = await seen(page)
    await page.context().close()
    return found
  }
  // A busy machine adds long tasks now and then; ours would be there each time.
  const best = async (path: string) => {
    const runs = []
    for (let times = 0; times < 4; times++) runs.push(await measure(path))
    return {
      tasks: Math.min(...runs.map(run => run.tasks.length)),
      shift: Math.max(...runs.map(run => run.shift)),
    }
  }
  expect(await best('blog.html')).toEqual(await best('without.html'))
})
