/** Waiting and failing: each fault says what to do, and the question is never lost. */
import { expect, inject, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

const QUESTION = 'how do I check my Beeline balance'

test('offline, the question is kept and asked again when the connection is back', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.context().setOffline(true)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('offline')
  await page.context().setOffline(false)
  await page.locator('.answer').waitFor()
  expect(await page.locator('.turn').count()).toBe(1)
})

test('a device that says it is online before it is: the question is asked again by itself, the failure stays in sight', async () => {
  let tries = 0
  const page = await visit('blog.html', {
    before: page => page.route('**/ask?*', route => (++tries < 3 ? route.abort() : route.fallback())),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  const failure = await page.locator('.failure').elementHandle()
  await page.waitForRequest(/ask\?/)
  expect(await failure?.isVisible()).toBe(true)
  await page.locator('.answer').waitFor()
  expect(tries).toBe(3)
})

test('two tries under way at once give one answer, and tell the page of one', async () => {
  let tries = 0
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/ask?*', async route => {
        if (++tries === 1) return route.abort()
        await new Promise(resolve => setTimeout(resolve, 500))
        return route.fallback()
      }),
  })
  await page.evaluate(() => {
    const told = Object.assign(window, { told: 0 })
    addEventListener('faq-bubble:answer', () => told.told++)
  })
  await openBubble(page)
  await ask(page, QUESTION)
  await page.evaluate(() => {
    for (let times = 0; times < 2; times++) dispatchEvent(new Event('online'))
  })
  await page.locator('.answer').waitFor()
  await expect.poll(() => tries).toBe(3)
  await page.waitForTimeout(1000)
  expect(await page.evaluate(() => (window as unknown as { told: number }).told)).toBe(1)
})

test('after a fault of the Worker "try again" answers, and the focus is not lost', async () => {
  let faulty = true
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/ask?*', route =>
        faulty ? route.fulfill({ status: 500, headers: CORS }) : route.fallback(),
      ),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('on our side')
  faulty = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.answer').waitFor()
  expect(await page.getByRole('textbox').evaluate(isFocused)).toBe(true)
})

test('too many questions: the wait counts down, then one may try again', async () => {
  let busy = true
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/ask?*', route =>
        busy ? route.fulfill({ status: 429, headers: { ...CORS, 'retry-after': '3' } }) : route.fallback(),
      ),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  const again = page.getByRole('button', { name: 'Try again' })
  expect(await again.isDisabled()).toBe(true)
  expect(await page.getByRole('timer').textContent()).toMatch(/[23]/)
  busy = false
  await again.and(page.locator(':enabled')).click()
  await page.locator('.answer').waitFor()
})

test('a refusal says why, and does not offer to try in vain', async () => {
  const type = 'urn:faq-bubble:origin-not-allowed'
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/ask?*', route => route.fulfill({ status: 403, headers: CORS, json: { type } })),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toBe('Questions are not accepted from this website.')
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

test('a connection too slow for an answer ends in words, not in endless dots', async () => {
  const page = await visit('blog.html', { before: page => page.route('**/ask?*', () => {}) })
  page.setDefaultTimeout(20_000)
  await openBubble(page)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('slow')
})

test('Safari calls a timeout an AbortError: no missing connection, and not asked again by itself', async () => {
  const page = await visit('blog.html', {
    before: page =>
      page.addInitScript(() => {
        const { fetch } = window
        window.fetch = (address, init) =>
          `${address}`.includes('/ask?')
            ? Promise.reject(new DOMException('Fetch is aborted', 'AbortError'))
            : fetch(address, init)
      }),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('slow')
})

test('dots appear only when an answer takes longer than a moment', async () => {
  let answer = () => {}
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/ask?*', async route => {
        await new Promise<void>(done => {
          answer = done
        })
        await route.fallback()
      }),
  })
  await openBubble(page)
  await page.getByRole('textbox').fill(QUESTION)
  await page.keyboard.press('Enter')
  const dots = page.locator('.waiting')
  expect(await dots.evaluate(dots => getComputedStyle(dots).visibility)).toBe('hidden')
  await page.waitForTimeout(400)
  expect(await dots.evaluate(dots => getComputedStyle(dots).visibility)).toBe('visible')
  expect(await page.getByRole('log').ariaSnapshot()).not.toContain('•')
  answer()
  await page.locator('.answer').waitFor()
})

test('when the panel itself cannot be fetched, the next tap fetches it again', async () => {
  let blocked = true
  const page = await visit('blog.html', {
    before: page => page.route('**/panel/*', route => (blocked ? route.abort() : route.fallback())),
  })
  const button = page.getByRole('button', { name: 'Ask a question' })
  await button.click()
  await page.locator('.failed').waitFor()
  blocked = false
  await button.click()
  await page.getByRole('textbox').waitFor()
})

test('when what shows answers cannot be fetched, the question is kept and "try again" fetches it', async () => {
  let blocked = true
  const page = await visit('blog.html', {
    before: page => page.route('**/panel/later/*', route => (blocked ? route.abort() : route.fallback())),
  })
  await openBubble(page)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('Your question is kept')
  expect(await page.locator('.question').textContent()).toContain(QUESTION)
  blocked = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.locator('.answer').waitFor()
  expect(await page.locator('.turn').count()).toBe(1)
  expect(await page.getByRole('textbox').evaluate(isFocused)).toBe(true)
})

test('offline before what shows answers was here, the question is asked again when the connection is back', async () => {
  let blocked = true
  const page = await visit('blog.html', {
    before: page => page.route('**/panel/later/*', route => (blocked ? route.abort() : route.fallback())),
  })
  await openBubble(page)
  await page.context().setOffline(true)
  await ask(page, QUESTION)
  expect(await page.locator('.failure').textContent()).toContain('offline')
  blocked = false
  await page.context().setOffline(false)
  await page.locator('.answer').waitFor()
})

test('an entry that is gone since the page was opened is asked for in words', async () => {
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/entries/**', route => route.continue({ url: `${inject('site')}/entries/no/such` })),
  })
  await openBubble(page)
  await page.locator('.chip').first().click()
  await page.locator('.answer').waitFor()
})

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }
const isFocused = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element
