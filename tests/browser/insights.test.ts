/** The owner's page in Chromium: what visitors typed does nothing, and everybody can read it. */
import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { INSIGHTS_TOKEN } from './serve.ts'
import { visit } from './visit.ts'

const site = inject('site')
const insights = `${site}/insights`
const asOwner = { httpCredentials: { username: 'owner', password: INSIGHTS_TOKEN } }

const HOSTILE = [
  'xyzzy <script>window.ran=true</script>',
  'xyzzy <img src=x onerror=window.ran=true>',
  'xyzzy "><svg onload=window.ran=true>',
  "xyzzy '><details open ontoggle=window.ran=true>",
  'xyzzy </textarea><script>window.ran=true</script>',
  'xyzzy </title></style><iframe srcdoc="<script>parent.ran=true</script>">',
  'xyzzy <a href="javascript:window.ran=true" autofocus onfocus=window.ran=true>click</a>',
  'xyzzy <math><mi xlink:href="javascript:window.ran=true">x</mi></math>',
  'xyzzy <noscript><p title="</noscript><img src=x onerror=window.ran=true>">',
  'xyzzy &lt;script&gt;window.ran=true&lt;/script&gt;',
]

beforeAll(async () => {
  for (const [index, question] of [...HOSTILE, 'rent a yurt', 'юрта в аренду', '租蒙古包'].entries()) {
    // Each from an address of its own: there is a limit for one.
    const headers = { 'cf-connecting-ip': `198.51.100.${index}` }
    await fetch(`${site}/ask?q=${encodeURIComponent(question)}`, { headers })
    const feedback = { id: 'balance/beeline', language: 'en', vote: 'down', reason: 'wrong', question }
    await fetch(`${site}/feedback`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(feedback),
    })
  }
})

test('without the token there is nothing to read', async () => {
  const response = await fetch(insights)
  expect(response.status).toBe(401)
  expect(await response.text()).not.toContain('xyzzy')
})

test('what visitors typed is shown and does nothing', async () => {
  const page = await visit(insights, asOwner)
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('dialog', dialog => complaints.push(dialog.message()))
  for (const summary of await page.locator('summary').all()) await summary.click()
  const text = await page.locator('body').textContent()
  expect(text).toContain('<script>window.ran=true</script>')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('script, iframe, svg:not(.chart), img, math').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the stub in the text field is the one of the JSON', async () => {
  const page = await visit(insights, { ...asOwner, javaScriptEnabled: false })
  const headers = { authorization: `Bearer ${INSIGHTS_TOKEN}`, 'cf-connecting-ip': '198.51.100.200' }
  const { unanswered } = (await (await fetch(`${insights}.json`, { headers })).json()) as {
    unanswered: { question: string; stub: { text: string }[] }[]
  }
  const gap = unanswered.find(({ question }) => question === 'rent a yurt')!
  const item = page.locator('li', { has: page.locator('summary', { hasText: 'rent a yurt' }) })
  await item.locator('summary').click()
  expect(await item.locator('textarea').first().inputValue()).toBe(gap.stub[0]!.text)
})

describe('everybody can read it', () => {
  test.each(['light', 'dark'] as const)('%s', async colorScheme => {
    const page = await visit(insights, { ...asOwner, colorScheme })
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test('on a phone 320 pixels wide, without scrolling sideways', async () => {
    const page = await visit(insights, { ...asOwner, viewport: { width: 320, height: 640 } })
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
