/** What a reply shows, by its outcome; and what lets a reader judge an answer. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, openBubble, PHONE, visit } from './visit.ts'

const chipsUnder = (page: Page, label: string) =>
  page.locator('.turn').last().locator('.chips', { hasText: label }).locator('.chip')

async function replyTo(question: string, options: Parameters<typeof visit>[1] = {}) {
  const page = await visit('blog.html', options)
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  await ask(page, question)
  return page
}

test.each([
  ['how do I check my Beeline balance', 'answer', 'Did you mean'],
  ['sim', 'suggestions', 'Did you mean'],
  ['hello', 'greeting', 'Perhaps one of these helps'],
  ['who won the cup final', 'none', 'Perhaps one of these helps'],
])(
  '"%s": the outcome "%s" offers questions to go on with, and a person',
  async (question, outcome, label) => {
    const page = await replyTo(question)
    const reply = page.locator('.reply')
    expect(await reply.getAttribute('data-outcome')).toBe(outcome)
    expect(await reply.locator('.answer').count()).toBe(outcome === 'answer' ? 1 : 0)
    expect(await reply.locator('.message').count()).toBe(/greeting|none/.test(outcome) ? 1 : 0)
    expect(await chipsUnder(page, label).count()).toBeGreaterThan(0)
    const contact = reply.locator('.contact')
    expect(await contact.getAttribute('href')).toContain(encodeURIComponent(question))
    await chipsUnder(page, label).first().click()
    await page.locator('.turn').nth(1).locator('.answer').waitFor()
  },
)

test('an answer says who it rests on, how old that is, and that nobody knows', async () => {
  const page = await replyTo('how do I check my Beeline balance')
  const sources = page.locator('.sources')
  expect(await sources.textContent()).toMatch(/^According to .+\(.*20\d\d\).*; .+\(undated\)/)
  const link = sources.locator('a').first()
  expect(await link.getAttribute('href')).toMatch(/^https:\/\//)
  expect(await link.getAttribute('rel')).toBe('noopener')
})

test('what nobody could confirm is said, with codes as codes', async () => {
  const page = await replyTo('altel balance')
  const note = page.locator('.answer .note')
  expect(await note.textContent()).toBe('We could not confirm: whether Altel *111# still works')
  expect(await note.locator('code').textContent()).toBe('*111#')
})

test('a related question is a tap away, and the focus stays on it', async () => {
  const page = await replyTo('how do I check my Beeline balance')
  const related = chipsUnder(page, 'Good to know next').first()
  const question = await related.textContent()
  const asked = page.waitForRequest(request => request.url().includes('from=related'))
  await related.focus()
  await page.keyboard.press('Enter')
  await asked
  await page.locator('.turn').nth(1).locator('.answer').waitFor()
  const focused = await page
    .locator('faq-bubble')
    .evaluate(host => host.shadowRoot!.activeElement?.textContent)
  expect(focused).toBe(question)
})

test('the same answer can be opened as a page', async () => {
  const page = await replyTo('how do I check my Beeline balance')
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open as a page' }).click(),
  ])
  await opened.waitForLoadState()
  expect(opened.url()).toMatch(/\/faq\/en\/balance\/beeline$/)
  expect(await opened.getByRole('heading', { level: 1 }).textContent()).toBe(
    'How do I check my Beeline balance?',
  )
})

const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148'

test.each([
  ['an Android phone', { ...PHONE, userAgent: ANDROID }, ['tel:*106%23']],
  ['an iPhone, which refuses such links', { ...PHONE, userAgent: IPHONE }, []],
  ['a computer, which has nothing to dial with', {}, []],
])('a code has a link that dials on phones that can: %s', async (_, device, links) => {
  const page = await replyTo('how do I check my Beeline balance', device)
  await page.getByRole('button', { name: 'Copy *106#' }).waitFor()
  const dials = await page.locator('.dial').evaluateAll(dials => dials.map(dial => dial.getAttribute('href')))
  expect(dials).toEqual(links)
})
