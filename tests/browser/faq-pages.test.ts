import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  const response = await page.goto(inject('site') + path)
  return { page, faults, response, close: () => context.close() }
}

describe('the FAQ with JavaScript off', () => {
  test('is found, searched, read and left for another language', async () => {
    const { page, close } = await visit('/faq', { javaScriptEnabled: false, locale: 'en-GB' })
    expect(page.url()).toMatch(/\/faq\/en$/)
    await page.getByLabel('Search these questions').fill('how do I check my Beeline balance')
    await page.keyboard.press('Enter')
    await page
      .getByRole('article')
      .getByRole('link', { name: /Beeline balance/ })
      .click()
    expect(page.url()).toMatch(/\/faq\/en\/balance\/beeline$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Beeline/)
    await page.getByRole('link', { name: '中文' }).click()
    expect(page.url()).toMatch(/\/faq\/zh\/balance\/beeline$/)
    await page.getByRole('link', { name: '全部问题' }).click()
    expect(page.url()).toMatch(/\/faq\/zh$/)
    await close()
  })

  test('prints the answer without the furniture of the page', async () => {
    const { page, close } = await visit('/faq/en/balance/activ', { javaScriptEnabled: false })
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['form', 'header nav', 'footer', 'article nav']) {
      expect(await page.locator(hidden).isVisible()).toBe(false)
    }
    expect(await page.locator('.answer').isVisible()).toBe(true)
    await close()
  })

  test('fits a narrow phone without sideways scrolling', async () => {
    for (const path of ['/faq/ru', '/faq/kk/balance/activ', '/faq/en?q=balance', '/faq/xx']) {
      const { page, close } = await visit(path, { viewport: { width: 320, height: 640 } })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await close()
    }
  })
})

describe('the FAQ pages', () => {
  test('keep to their content security policy', async () => {
    for (const path of ['/faq/en', '/faq/zh/top-up/how', '/faq/ru?q=баланс']) {
      const { faults, response, close } = await visit(path)
      expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self';.*style-src 'self'/)
      expect(faults).toEqual([])
      await close()
    }
  })

  test('bring the bubble, which speaks the language of the page', async () => {
    const { page, faults, close } = await visit('/faq/zh/top-up/how')
    await page.getByRole('button', { name: '提问' }).click()
    await page.getByRole('textbox').last().waitFor()
    expect(faults).toEqual([])
    await close()
  })

  // Dark differs in colours alone: one language tells.
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['ru', 'light'],
    ['kk', 'light'],
  ] as const)(
    'have no fault that axe knows: %s, %s',
    async (language, colorScheme) => {
      for (const path of ['', '/balance/activ', '?q=beeline', '/none']) {
        const { page, close } = await visit(`/faq/${language}${path}`, { colorScheme, hasTouch: true })
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [path, id, nodes.map(node => node.html)])).toEqual([])
        await close()
      }
    },
    90_000,
  )
})
