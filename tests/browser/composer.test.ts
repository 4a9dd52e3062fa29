/** Typing: suggestions on the device, the keyboard, and the choice of Chinese characters. */
import { expect, inject, test } from 'vitest'
import { openBubble, visit } from './visit.ts'

test('suggestions appear while typing, without a request per key', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await page.getByRole('textbox').pressSequentially('beeline bal')
  const suggestions = page.locator('.completions button')
  expect(await suggestions.first().textContent()).toBe('How do I check my Beeline balance?')
  // What matches them comes once, if it isn't here yet.
  expect(requests.map(url => new URL(url).pathname).filter(path => path !== '/panel/later/en.js')).toEqual([])
})

test('arrow keys reach the suggestions, Enter takes one, Escape closes them first', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  await page.getByRole('textbox').pressSequentially('beeline bal')
  // What matches on the device is fetched with the first letters.
  await page.getByRole('button', { name: 'How do I check my Beeline balance?' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.answer').waitFor()
  expect(await page.locator('.question').textContent()).toContain('How do I check my Beeline balance?')
  await page.keyboard.type('top up')
  await page.locator('.completions').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.completions').count()).toBe(0)
  expect(await page.getByRole('dialog').isVisible()).toBe(true)
  await page.keyboard.type(' my')
  const last = page.locator('.completions button').last()
  await last.waitFor()
  await page.keyboard.press('ArrowUp')
  expect(await last.evaluate(isFocused)).toBe(true)
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('textbox').evaluate(isFocused)).toBe(true)
})

test('Chinese is completed by its characters', async () => {
  const page = await visit('chinese.html')
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  await page.getByRole('textbox').pressSequentially('beeline余额')
  expect(await page.locator('.completions button').first().textContent()).toBe('怎么查 Beeline 的余额？')
})

test('Enter that chooses a Chinese character sends nothing; the next Enter sends', async () => {
  const page = await visit('chinese.html')
  await openBubble(page)
  await page.getByRole('textbox').fill('beeline')
  await page.locator('.completions').waitFor()
  await page.getByRole('textbox').fill('')
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'beeline', selectionStart: 7, selectionEnd: 7 })
  expect(await page.locator('.completions').count()).toBe(0) // nothing is typed yet
  // What Chromium and Safari send for a key that the input method takes.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await keyboard.send('Input.insertText', { text: '余额怎么查' })
  expect(await page.locator('.turn').count()).toBe(0)
  expect(await page.getByRole('textbox').inputValue()).toBe('余额怎么查')
  // Safari has ended the choice by then, and tells by the key code alone; others may tell without it.
  for (const told of [{ keyCode: 229 }, { keyCode: 13, isComposing: true }]) {
    await page
      .getByRole('textbox')
      .evaluate(
        (field, told) =>
          field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...told }),
          ),
        told,
      )
  }
  expect(await page.locator('.turn').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('.reply').waitFor()
  expect(await page.locator('.question').textContent()).toContain('余额怎么查')
})

test('Escape that gives up the choice of a Chinese character leaves the suggestions and the panel', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.getByRole('textbox').pressSequentially('balance')
  await page.locator('.completions').waitFor()
  // Safari has ended the choice by then, and tells by the key code alone.
  for (const isComposing of [true, false]) {
    const told = { key: 'Escape', keyCode: 229, isComposing, bubbles: true, composed: true }
    await page
      .getByRole('textbox')
      .evaluate((field, told) => field.dispatchEvent(new KeyboardEvent('keydown', told)), told)
  }
  expect(await page.locator('.completions').isVisible()).toBe(true)
})

test('a long question is seen, even where the browser has no field-sizing', async () => {
  for (const known of ['field-sizing', 'unknown-sizing']) {
    const page = await visit('blog.html', {
      before: page =>
        page.route('**/panel/en.js*', async route => {
          const response = await route.fetch()
          const body = (await response.text()).replace('field-sizing', known)
          await route.fulfill({ response, body })
        }),
    })
    await openBubble(page)
    const field = page.getByRole('textbox')
    const height = async () => (await field.boundingBox())!.height
    const line = await height()
    const question = 'I paid at the machine an hour ago, and my balance is still zero: where is my money?'
    await field.fill(question)
    expect(await field.evaluate(field => field.scrollHeight - field.clientHeight)).toBe(0)
    expect(await height()).toBeGreaterThan(line)
    await page.keyboard.press('Enter')
    await page.locator('.turn').waitFor()
    expect(await height()).toBe(line)
  }
})

test('Shift and Enter make a new line', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.getByRole('textbox').pressSequentially('my Beeline SIM')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('how much money is on it?')
  expect(await page.getByRole('textbox').inputValue()).toContain('\n')
  await page.keyboard.press('Enter')
  await page.locator('.reply').waitFor()
})

test('nothing is sent when nothing was asked', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.getByRole('textbox').fill('   ')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send' }).click()
  expect(await page.locator('.turn').count()).toBe(0)
})

test('a question may not be longer than the Worker takes', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.getByRole('textbox').pressSequentially('balance '.repeat(50), { delay: 0 })
  const sent = await page.getByRole('textbox').inputValue()
  const response = await fetch(`${inject('site')}/ask?q=${encodeURIComponent(sent)}`)
  expect([sent.length, response.status]).toEqual([300, 200])
})

const isFocused = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element
