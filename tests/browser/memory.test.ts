/** The conversation survives a reload and the site's other pages; nothing is kept before it begins. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

const kept = (page: Page) => page.evaluate(() => ({ ...sessionStorage, ...localStorage, c: document.cookie }))

test('the conversation is there after a reload and on the next page of the site', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  await page.reload()
  await openBubble(page)
  expect(await page.locator('.answer .html').textContent()).toContain('*106#')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Day 32' }).click()
  await openBubble(page)
  expect(await page.locator('.question').textContent()).toContain('how do I check my Beeline balance')
})

test('nothing is stored before the first question, and nothing after a new conversation', async () => {
  const page = await visit('blog.html')
  const before = await kept(page)
  await openBubble(page)
  expect(await kept(page)).toEqual(before)
  await ask(page, 'hello')
  expect(await kept(page)).not.toEqual(before)
  await page.getByRole('button', { name: 'New conversation' }).click()
  expect(await page.locator('.turn').count()).toBe(0)
  expect(await kept(page)).toEqual(before)
})

test('a question that was under way when the page was left is asked again', async () => {
  let blocked = true
  const page = await visit('blog.html', {
    before: page => page.route('**/ask?*', route => (blocked ? undefined : route.fallback())),
  })
  await openBubble(page)
  await page.getByRole('textbox').fill('how do I check my Beeline balance')
  await page.keyboard.press('Enter')
  await page.locator('.turn').waitFor()
  blocked = false
  await page.reload()
  await openBubble(page)
  await page.locator('.answer').waitFor()
})

test('where storage is forbidden the conversation goes on without memory', async () => {
  const page = await visit('sandboxed.html')
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.answer').count()).toBe(1)
})
