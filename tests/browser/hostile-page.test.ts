/** Pages whose styles and scripts fight: the bubble is unharmed, and harmless. */
import { expect, test } from 'vitest'
import { ask, openBubble, PHONE, visit } from './visit.ts'

test('styles for everything, tiny rems, a moved body and the highest z-index change nothing', async () => {
  const looks = async (path: string) => {
    const page = await visit(path)
    await openBubble(page)
    await ask(page, 'how do I check my Beeline balance')
    const found = await page.locator('faq-bubble').evaluate(host =>
      ['.panel', '.question', '.html', 'textarea', '.send', '.chip'].map(selector => {
        const element = host.shadowRoot!.querySelector(selector)!
        const { color, backgroundColor, fontSize, visibility, display } = getComputedStyle(element)
        const { x, y, width } = element.getBoundingClientRect()
        return { selector, color, backgroundColor, fontSize, visibility, display, x, y, width }
      }),
    )
    await page.context().close()
    return found
  }
  expect(await looks('hostile.html')).toEqual(await looks('blog.html'))
})

test.each(['html', 'body'])('taken out and put back into its %s, it is above the page again', async place => {
  const page = await visit('hostile.html')
  const putBack = () =>
    page.evaluate(place => {
      const bubble = document.querySelector('faq-bubble')!
      bubble.remove()
      document.querySelector(place)!.appendChild(bubble)
    }, place)
  const button = page.getByRole('button', { name: 'Ask a question' })
  await button.waitFor()
  const before = await button.boundingBox()
  await putBack()
  expect(await button.boundingBox()).toEqual(before)
  await button.click() // fails on what lies under something else, as do the next ones
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  const open = await panel.boundingBox()
  await putBack()
  expect(await panel.boundingBox()).toEqual(open)
  await page.locator('.chip').first().click()
  await page.locator('.answer').waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await panel.waitFor({ state: 'hidden' })
})

test("keys typed in the panel never reach the page's hot-keys", async () => {
  const page = await visit('hostile.html')
  await openBubble(page)
  await page.getByRole('textbox').pressSequentially('jk/?')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => (window as unknown as { hotkeys: string[] }).hotkeys)).not.toContain('j')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the page is as it was: its globals, its styles, its layout', async () => {
  const snapshot = async (path: string) => {
    const page = await visit(path)
    await page.waitForTimeout(300)
    if (path === 'blog.html') await openBubble(page)
    const found = await page.evaluate(() => ({
      globals: Object.keys(window).filter(name => name !== 'FaqBubble'),
      height: document.documentElement.scrollHeight,
      width: document.documentElement.scrollWidth,
      main: document.querySelector('main')!.getBoundingClientRect().toJSON(),
      overflow: getComputedStyle(document.body).overflow,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      attributes: [...document.documentElement.attributes, ...document.body.attributes].map(
        ({ name }) => name,
      ),
    }))
    await page.context().close()
    return found
  }
  expect(await snapshot('without.html')).toEqual(await snapshot('blog.html'))
})

test('on a phone the page behind stays where it is, and nothing shifts', async () => {
  const page = await visit('long.html', PHONE)
  await page.evaluate(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        // As the metric has it: what follows a tap at once is expected.
        if (!entry.hadRecentInput) (window as unknown as { shift: number }).shift += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
    scrollTo(0, 500)
  })
  await page.getByRole('button', { name: 'Ask a question' }).tap()
  await ask(page, 'how do I check my Beeline balance')
  const panel = (await page.getByRole('dialog').boundingBox())!
  expect([panel.x, panel.y, panel.width, panel.height]).toEqual([0, 0, 390, 844])
  await page.locator('.scroll').evaluate(scroller => {
    scroller.scrollTop = 1e6
  })
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  const drag = async (from: number, to: number) => {
    await touch('touchStart', { x: 195, y: from })
    for (let step = 1; step <= 10; step++)
      await touch('touchMove', { x: 195, y: from + ((to - from) * step) / 10 })
    await touch('touchEnd')
  }
  await drag(30, 400) // the header
  await drag(815, 300) // around the field
  await drag(600, 200) // at the end of the conversation
  await page.getByRole('button', { name: 'Close' }).tap()
  const after = await page.evaluate(() => [scrollY, (window as unknown as { shift: number }).shift])
  expect(after).toEqual([500, 0])
})

test('the field is large enough for iOS not to zoom in', async () => {
  const page = await visit('hostile.html', PHONE)
  // Who sees well may have chosen small letters.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 12 } })
  await openBubble(page)
  const size = await page
    .locator('textarea')
    .evaluate(field => Number.parseFloat(getComputedStyle(field).fontSize))
  expect(size).toBeGreaterThanOrEqual(16)
})

test('no control lies under the notch or the home indicator of a phone', async () => {
  const page = await visit('blog.html', PHONE)
  await openBubble(page)
  const session = await page.context().newCDPSession(page)
  const insets = { top: 47, bottom: 34, left: 30, right: 40 }
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets })
  const close = (await page.getByRole('button', { name: 'Close' }).boundingBox())!
  expect(close.y).toBeGreaterThanOrEqual(insets.top)
  const send = (await page.getByRole('button', { name: 'Send' }).boundingBox())!
  expect(send.y + send.height).toBeLessThanOrEqual(844 - insets.bottom)
  expect(send.x + send.width).toBeLessThanOrEqual(390 - insets.right)
  expect((await page.getByRole('textbox').boundingBox())!.x).toBeGreaterThanOrEqual(insets.left)
  await page.getByRole('button', { name: 'Close' }).tap()
  const button = (await page.getByRole('button', { name: 'Ask a question' }).boundingBox())!
  expect(button.y + button.height).toBeLessThanOrEqual(844 - insets.bottom)
  expect(button.x + button.width).toBeLessThanOrEqual(390 - insets.right)
})

test('the panel keeps above the keyboard of a phone', async () => {
  const page = await visit('blog.html', PHONE)
  await openBubble(page)
  const panelAfter = async (event: string, seen: Record<string, number>) => {
    await page.evaluate(
      ([event, seen]) => {
        const viewport = window.visualViewport!
        for (const [name, value] of Object.entries(seen)) {
          Object.defineProperty(viewport, name, { value, configurable: true })
        }
        viewport.dispatchEvent(new Event(event))
      },
      [event, seen] as const,
    )
    const { y, height } = (await page.getByRole('dialog').boundingBox())!
    return [y, height]
  }
  // What a keyboard does to the visual viewport of iOS: smaller and scrolled, while the page keeps its size.
  expect(await panelAfter('resize', { height: 500, offsetTop: 120 })).toEqual([120, 500])
  expect(await panelAfter('scroll', { offsetTop: 80 })).toEqual([80, 500])
  // Two fingers that zoom in move the view, not the panel.
  expect(await panelAfter('scroll', { scale: 2, offsetTop: 300 })).toEqual([0, 844])
})
