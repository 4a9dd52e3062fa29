/** What a visitor waits for, in Chromium with the processor slowed down to a fourth. */
import type { Page } from 'playwright-core'
import { startWorker } from '../../worker/local/start-worker.ts'
import { launchChromium } from '../browser/chromium.ts'

/** 75th percentiles in milliseconds, from the event to the frame that shows the result. */
export interface Waits {
  clickToPanel: number
  keyToSuggestion: number
  sendToAnswer: number
}

const VISITS = 9
const SLOW_DOWN = 4

export async function measureWaits(): Promise<Waits> {
  const worker = await startWorker()
  const browser = await launchChromium()
  try {
    const origin = await worker.ready
    await (await fetch(new URL('/ask?q=balance', origin))).arrayBuffer()
    const waits: Record<keyof Waits, number[]> = { clickToPanel: [], keyToSuggestion: [], sendToAnswer: [] }
    for (let visit = 0; visit < VISITS; visit++) {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(origin.href)
      const bubble = page.getByRole('button', { name: 'Ask a question' })
      await bubble.waitFor()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
      // As a mouse does on its way: that is when the panel is fetched.
      await bubble.hover()
      await page.waitForTimeout(500)
      waits.clickToPanel.push(
        await wait(page, 'click', 'textarea', () => page.mouse.down().then(() => page.mouse.up())),
      )
      // The code that completes comes with the first letters.
      const box = page.getByRole('textbox')
      await box.pressSequentially('be')
      await page.locator('.completions').waitFor()
      await box.fill('')
      await box.press('b')
      await page.locator('.completions').waitFor({ state: 'detached' })
      waits.keyToSuggestion.push(await wait(page, 'keydown', '.completions', () => box.press('e')))
      await box.fill('how do I check my Beeline balance')
      await page.waitForTimeout(200)
      waits.sendToAnswer.push(await wait(page, 'keydown', '.answer', () => page.keyboard.press('Enter')))
      await context.close()
    }
    const p75 = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(0.75 * times.length)]!
    return {
      clickToPanel: p75(waits.clickToPanel),
      keyToSuggestion: p75(waits.keyToSuggestion),
      sendToAnswer: p75(waits.sendToAnswer),
    }
  } finally {
    await browser.close()
    await worker.dispose()
  }
}

/** From the event on the page until an element is in the bubble and a frame was drawn. */
async function wait(page: Page, event: string, selector: string, act: () => Promise<unknown>) {
  await page.evaluate(
    ([event, selector]) => {
      const roots = (): ParentNode[] => [
        document,
        ...[...document.querySelectorAll('*')].flatMap(element => element.shadowRoot ?? []),
      ]
      const find = () =>
        roots()
          .map(root => root.querySelector(selector))
          .find(found => found !== null)
      const done = Promise.withResolvers<number>()
      Object.assign(window, { waited: done.promise })
      document.addEventListener(
        event,
        ({ timeStamp }) => {
          const look = () => {
            const found = find()
            if (!found) requestAnimationFrame(look)
            // The callback of a frame runs before it is drawn, a task after it.
            else requestAnimationFrame(() => setTimeout(() => done.resolve(performance.now() - timeStamp)))
          }
          look()
        },
        { once: true, capture: true },
      )
    },
    [event, selector] as const,
  )
  await act()
  return page.evaluate(() => (window as unknown as { waited: Promise<number> }).waited)
}
