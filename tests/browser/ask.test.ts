/** A visitor of another site opens the bubble, asks and reads the answer. */
import { expect, inject, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

test('a question in English is answered on a page of another origin', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  const answer = page.locator('.answer')
  expect(await answer.getByRole('heading').first().textContent()).toBe('How do I check my Beeline balance?')
  expect(await answer.locator('.html').textContent()).toContain('*106#')
})

test('a question in Chinese is answered in Chinese, on the same English page', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await ask(page, 'Beeline 余额怎么查')
  expect(await page.locator('.answer').getByRole('heading').first().textContent()).toBe(
    '怎么查 Beeline 的余额？',
  )
  expect(await page.locator('.html').getAttribute('lang')).toBe('zh')
})

test('what the guide does not know gets kind words, questions to tap and a way to a person', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await ask(page, 'who won the cup final')
  const reply = page.locator('.reply[data-outcome=none]')
  expect(await reply.locator('.message').textContent()).not.toBe('')
  expect(await reply.locator('.chip').count()).toBeGreaterThan(0)
  expect(await reply.locator('.contact').getAttribute('href')).toMatch(
    /^mailto:.*who%20won%20the%20cup%20final/,
  )
})

test('a tapped starter is answered without being typed', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  const starter = page.locator('.chip').first()
  const question = await starter.textContent()
  await starter.click()
  await page.locator('.answer').waitFor()
  expect(await page.locator('.question').textContent()).toContain(question)
})

test('a code is copied with one tap', async () => {
  const page = await visit('blog.html')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  await page.getByRole('button', { name: 'Copy *106#' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('*106#')
  await page.getByText('Copied *106#').waitFor()
})

test('the demo page shows the bubble and the tag to copy', async () => {
  const page = await visit(inject('site'))
  expect(await page.locator('#tag').textContent()).toBe(
    `<script async src="${inject('site')}/widget.js"></script>`,
  )
  await page.getByRole('button', { name: 'How do I check my Beeline balance?' }).click()
  await page.locator('.answer').waitFor()
})
