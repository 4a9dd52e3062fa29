/** Pages with a strict Content-Security-Policy, Trusted Types and cross-origin isolation. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

const watched = async (path: string) => {
  const violations: string[] = []
  const page = await visit(path, {
    before: async page =>
      page.on('console', message => {
        if (/Content Security Policy|Trusted|Cross-Origin/i.test(message.text()))
          violations.push(message.text())
      }),
  })
  return { page, violations }
}

const isStyled = (page: Page) =>
  page.locator('.question').evaluate(question => getComputedStyle(question).borderRadius !== '0px')

test.each(['strict.html', 'allow-list.html'])(
  '%s: asked, answered, styled, without a violation',
  async path => {
    const { page, violations } = await watched(path)
    await openBubble(page)
    await ask(page, 'how do I check my Beeline balance')
    expect(await page.locator('.html .ussd code').textContent()).toBe('*106#')
    const link = page.locator('.html a').first()
    expect(await link.evaluate(({ target, rel }: HTMLAnchorElement) => [target, rel])).toEqual([
      '_blank',
      'noopener',
    ])
    expect(await isStyled(page)).toBe(true)
    expect(violations).toEqual([])
  },
)

const withoutSetHtml = (page: Page) =>
  page.addInitScript(() => {
    delete (Element.prototype as { setHTML?: unknown }).setHTML
  })

test('where the browser has no setHTML and the page no policy for us, the words are shown without markup', async () => {
  const page = await visit('strict.html', { before: withoutSetHtml })
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.html').textContent()).toMatch(/^[^<>☎]*\*106# to see[^<>]*$/)
  // What were paragraphs and list items are still lines.
  expect(await page.locator('.html br').count()).toBeGreaterThan(3)
})

test('where the browser has no setHTML and the page allows our policy, the answer is whole', async () => {
  const page = await visit('strict.html', {
    before: async page => {
      await withoutSetHtml(page)
      await page.route('**/strict.html', async route => {
        const response = await route.fetch()
        const allowed = JSON.stringify(response.headers()).replace("types 'none'", 'types faq-bubble')
        await route.fulfill({ response, headers: JSON.parse(allowed) })
      })
    },
  })
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.html .ussd code').textContent()).toBe('*106#')
})

test('scripts in an answer do not run, whatever the Worker sends', async () => {
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/entries/**', async route => {
        const response = await route.fetch()
        const html =
          '<img src=x onerror="window.hacked=1"><p>Fine<script>window.hacked=1</script></p><a href="javascript:window.hacked=1">x</a>'
        await route.fulfill({ response, json: { ...(await response.json()), html } })
      }),
  })
  await openBubble(page)
  await page.locator('.chip').first().click()
  await page.locator('.html a').click()
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined()
})
