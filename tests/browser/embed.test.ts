/** The tag, its settings, the JavaScript API and the events, as an owner uses them. */
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { ask, openBubble, visit } from './visit.ts'

const run = (page: Page, call: string) => page.evaluate(call)

test('every setting does what it says', async () => {
  const page = await visit('settings.html')
  const panel = page.getByRole('dialog', { name: 'Ask Aigul' })
  await panel.waitFor() // data-open
  expect(await page.locator('textarea').getAttribute('placeholder')).toBe('输入你的问题…')
  expect(await page.locator('.floating').getAttribute('data-theme')).toBe('dark')
  const box = (await panel.boundingBox())!
  expect([box.x, 720 - box.y - box.height]).toEqual([40, 60])
  expect(await page.locator('.send').evaluate(button => getComputedStyle(button).backgroundColor)).toBe(
    'rgb(255, 212, 0)',
  )
  await ask(page, '谁赢了决赛')
  expect(await page.locator('.contact').getAttribute('href')).toMatch(
    /^https:\/\/wa\.me\/77010000000\?text=%/,
  )
  await page.keyboard.press('Escape')
  const button = (await page.getByRole('button', { name: '提问' }).boundingBox())!
  expect([button.x, 720 - button.y - button.height]).toEqual([40, 60])
})

test('opened by a setting, the bubble leaves the focus to the page', async () => {
  const page = await visit('settings.html')
  await page.getByRole('dialog').waitFor()
  expect(await run(page, 'document.activeElement === document.body')).toBe(true)
})

test('a wrong setting is named in the console and left out', async () => {
  const warnings: string[] = []
  const page = await visit('wrong-settings.html', {
    before: async page => page.on('console', message => warnings.push(message.text())),
  })
  const button = page.getByRole('button', { name: 'Ask a question' })
  const { x, y, width, height } = (await button.boundingBox())!
  expect([1280 - x - width, 720 - y - height]).toEqual([20, 20])
  expect(await button.evaluate(button => getComputedStyle(button).backgroundColor)).toBe('rgb(11, 122, 117)')
  await openBubble(page)
  await page.getByRole('dialog', { name: 'Kazakhstan SIM help' }).waitFor()
  expect(await page.locator('.floating').getAttribute('data-theme')).toBe('light')
  expect(await page.locator('textarea').getAttribute('placeholder')).toBe('Ask a question…')
  const names = ['language', 'color', 'theme', 'position', 'offset', 'title', 'open', 'contact', 'api']
  for (const name of names) {
    await expect
      .poll(() => warnings.filter(warning => warning.startsWith(`faq-bubble: data-${name}="`)))
      .toHaveLength(1)
  }
  await ask(page, 'who won the cup final')
  expect(await page.locator('.contact').getAttribute('href')).toMatch(/^mailto:/)
})

test('the API opens, asks, changes the language, closes and destroys', async () => {
  const page = await visit('blog.html')
  await page.locator('faq-bubble').waitFor({ state: 'attached' })
  await run(page, 'FaqBubble.open()')
  await page.getByRole('dialog').waitFor()
  await run(page, 'FaqBubble.ask("how do I check my Beeline balance")')
  await page.locator('.answer').waitFor()
  await run(page, 'FaqBubble.setLanguage("kk")')
  await page.getByPlaceholder('Сұрағыңызды жазыңыз…').waitFor()
  await run(page, 'FaqBubble.close()')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Сұрақ қою' }).waitFor()
  await run(page, 'FaqBubble.destroy()')
  await page.locator('faq-bubble').waitFor({ state: 'detached' })
  expect(await run(page, 'typeof FaqBubble')).toBe('undefined')
})

test("each step is an event for the owner's own analytics", async () => {
  const page = await visit('blog.html')
  await page.evaluate(() => {
    const seen: unknown[] = []
    Object.assign(window, { seen })
    for (const name of ['open', 'ask', 'answer', 'none', 'feedback']) {
      document.addEventListener(`faq-bubble:${name}`, event =>
        seen.push([event.type.slice(11), (event as CustomEvent).detail]),
      )
    }
  })
  await openBubble(page)
  await run(page, 'FaqBubble.open()') // It is: no step.
  await ask(page, 'how do I check my Beeline balance')
  await page.getByRole('button', { name: 'No, this did not help' }).click()
  const sent = page.waitForRequest(
    request => request.url().endsWith('/feedback') && request.method() === 'POST',
  )
  await page.getByRole('button', { name: 'Out of date' }).click()
  expect((await sent).postDataJSON()).toEqual({
    id: 'balance/beeline',
    language: 'en',
    vote: 'down',
    reason: 'outdated',
    question: 'how do I check my Beeline balance',
  })
  expect((await (await sent).response())?.status()).toBe(204)
  await ask(page, 'who won the cup final')
  const seen = await page.evaluate(() => (window as unknown as { seen: [string, object][] }).seen)
  expect(seen).toMatchObject([
    ['open', {}],
    ['ask', { question: 'how do I check my Beeline balance', language: 'en' }],
    ['answer', { id: 'balance/beeline', question: 'how do I check my Beeline balance' }],
    ['feedback', { id: 'balance/beeline', vote: 'down', reason: 'outdated' }],
    ['ask', { question: 'who won the cup final' }],
    ['none', { question: 'who won the cup final' }],
  ])
  // What somebody thinks of an answer goes without what they asked.
  expect(Object.keys(seen[3]![1])).not.toContain('question')
})

test('loaded twice there is one bubble, and one global name', async () => {
  const page = await visit('plain.html')
  const before = (await run(page, 'Object.keys(window)')) as string[]
  await page.goto(page.url().replace('plain', 'twice'))
  await openBubble(page)
  expect(await page.locator('faq-bubble').count()).toBe(1)
  const added = ((await run(page, 'Object.keys(window)')) as string[]).filter(name => !before.includes(name))
  expect(added).toEqual(['FaqBubble'])
})

test('a single-page app that replaces its body and runs the tag again has one bubble that works', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.evaluate(site => {
    const body = document.createElement('body')
    body.innerHTML = '<main><h1>The next view</h1></main>'
    document.body.replaceWith(body)
    const script = document.createElement('script')
    script.src = `${site}/widget.js`
    body.appendChild(script)
    return new Promise(done => {
      script.onload = done
    })
  }, inject('site'))
  expect(await page.locator('faq-bubble').count()).toBe(1)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.answer').count()).toBe(1)
})

test('taken out of the page and put back, it goes on', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await ask(page, 'hello')
  await page.evaluate(() => {
    const bubble = document.querySelector('faq-bubble')!
    bubble.remove()
    document.documentElement.appendChild(bubble)
  })
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.turn').count()).toBe(2)
  expect(await page.locator('.answer').count()).toBe(1)
})

test('destroyed and loaded again, it is back', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await run(page, 'FaqBubble.destroy()')
  await page.evaluate(site => {
    const script = document.createElement('script')
    script.src = `${site}/widget.js`
    document.body.appendChild(script)
  }, inject('site'))
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.answer').count()).toBe(1)
})

test('placed by hand it is a part of the page, fetched when it comes into view', async () => {
  const requests: string[] = []
  const page = await visit('inline.html', {
    before: async page => page.on('request', request => requests.push(new URL(request.url()).pathname)),
  })
  await page.waitForTimeout(400)
  expect(requests).not.toContain('/panel/en.js')
  await page.locator('faq-bubble').scrollIntoViewIfNeeded()
  const panel = page.getByRole('region', { name: 'Kazakhstan SIM help' })
  await panel.waitFor()
  expect(await page.getByRole('button', { name: 'Ask a question' }).count()).toBe(0)
  expect(await run(page, 'document.activeElement === document.body')).toBe(true)
  await ask(page, 'how do I check my Beeline balance')
  expect(await page.locator('.answer').count()).toBe(1)
  expect(await page.locator('main').evaluate(main => main.scrollWidth <= innerWidth)).toBe(true)
})
