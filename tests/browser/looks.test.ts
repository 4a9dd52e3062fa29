/** Light, dark, or as the page is; the owner's colour with contrast kept by itself; the language of the page. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faint } from './contrast.ts'
import { ask, openBubble, visit } from './visit.ts'

const theme = (page: Page) => page.locator('.floating').getAttribute('data-theme')
const withSettings = (settings: Record<string, string>) => ({
  before: (page: Page) =>
    page.route('**/blog.html', async route => {
      const response = await route.fetch()
      const attributes = Object.entries(settings).map(([name, value]) => `data-${name}="${value}"`)
      const body = (await response.text()).replace('<script async', `<script async ${attributes.join(' ')}`)
      await route.fulfill({ response, body })
    }),
})

test('a page that turns dark takes the panel along', async () => {
  const page = await visit('blog.html', { colorScheme: 'dark' })
  await openBubble(page)
  expect(await theme(page)).toBe('light') // the visitor's system is dark, the blog isn't
  await page.evaluate(() => {
    document.body.style.background = 'oklch(0.2 0.02 60)'
  })
  await page.locator('.floating[data-theme=dark]').waitFor({ state: 'attached' })
})

test.each([
  ['auto', 'dark', 'dark'],
  ['auto', 'light', 'light'],
  ['dark', 'light', 'dark'],
  ['light', 'dark', 'light'],
] as const)('theme %s with a %s system is %s', async (setting, colorScheme, expected) => {
  const page = await visit('blog.html', { colorScheme, ...withSettings({ theme: setting }) })
  // The page, which has no say in it, is the other way.
  await page.evaluate(expected => {
    document.body.style.background = expected === 'dark' ? 'white' : 'black'
  }, expected)
  await openBubble(page)
  expect(await theme(page)).toBe(expected)
})

describe("the owner's colour", () => {
  const COLOURS = [
    '#ffd400',
    '#ffffff',
    '#000000',
    '#7cff00',
    '#ff2d2d',
    '#1d4ed8',
    '#ff9ecf',
    'oklch(0.7 0.3 140)',
  ]
  for (const scheme of ['light', 'dark'] as const) {
    test(`is read, and what is written on it, at 4.5:1 in ${scheme}`, async () => {
      for (const color of COLOURS) {
        const page = await visit('blog.html', withSettings({ color, theme: scheme }))
        await openBubble(page)
        await ask(page, 'who won the cup final')
        expect(await faint(page), color).toEqual([])
        await page.context().close()
      }
    })
  }
})

test('where relative colours take no numbers, as in Safari before 18, links and buttons have a colour all the same', async () => {
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/panel/en.js*', async route => {
        const response = await route.fetch()
        // A length is no more welcome to Chromium than a number was there.
        const body = (await response.text()).replaceAll(/min\(l, *0?\.48\)/g, 'min(l,48px)')
        await route.fulfill({ response, body })
      }),
  })
  await openBubble(page)
  const color = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).color)
  expect(await color('.chip')).toBe('rgb(11, 110, 105)')
  expect(await color('.send')).toBe('rgb(255, 255, 255)')
})

test('words follow the language of the page when it changes', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.evaluate(() => {
    document.documentElement.lang = 'ru'
  })
  await page.getByPlaceholder('Задайте вопрос…').waitFor()
  await page.getByRole('dialog', { name: 'Помощь с SIM-картами Казахстана' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Спросить' }).waitFor()
})

test.each([
  ['en', 'So far we have this answer in Chinese only.'],
  // Chromium has no Kazakh name for Chinese.
  ['kk', 'Бұл жауап әзірге тек мына тілде бар: 中文.'],
])('an entry without a translation says so, in %s', async (language, words) => {
  const page = await visit('blog.html', {
    before: async page => {
      await withSettings({ language }).before(page)
      await page.route('**/entries/**', async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), language: 'zh' } })
      })
    },
  })
  await openBubble(page)
  await page.locator('.chip').first().click()
  expect(await page.locator('.answer .note').first().textContent()).toBe(words)
})

test('moves for those who like it, and not for those who do not', async () => {
  for (const [reducedMotion, expected] of [
    ['no-preference', ['rise']],
    ['reduce', []],
  ] as const) {
    const page = await visit('blog.html', { reducedMotion })
    await page.locator('faq-bubble').evaluate(host => {
      const moved: string[] = []
      Object.assign(window, { moved })
      host.shadowRoot!.addEventListener('animationstart', event =>
        moved.push((event as AnimationEvent).animationName),
      )
    })
    await openBubble(page)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual(expected)
  }
})
