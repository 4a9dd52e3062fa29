import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchChromium } from './chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('the demo page is served', async () => {
  const page = await browser.newPage()
  await page.goto(inject('site'))
  expect(await page.title()).not.toBe('')
  await page.close()
})
