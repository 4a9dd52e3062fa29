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
  const keyboard = await page.context().newCDPSession(page)
  await keyboard.send('Input.imeSetComposition', { text: 'yu e', selectionStart: 4, selectionEnd: 4 })
  // What Chromium and Safari send for a key that the input method takes.
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await keyboard.send('Input.insertText', { text: '余额怎么查' })
  expect(await page.locator('.turn').count()).toBe(0)
  expect(await page.getByRole('textbox').inputValue()).toBe('余额怎么查')
  await page.keyboard.press('Enter')
  await page.locator('.reply').waitFor()
  expect(await page.locator('.question').textContent()).toContain('余额怎么查')
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
