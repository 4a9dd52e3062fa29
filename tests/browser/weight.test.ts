/** The page pays for the loader alone until somebody means to open the bubble. */
import { expect, inject, test } from 'vitest'
import { ask, openBubble, PHONE, visit } from './visit.ts'

test('before anybody comes near, one small script is all; a hover fetches the rest', async () => {
  const paths: string[] = []
  const page = await visit('blog.html', {
    before: async page =>
      page.on('request', request => {
        const { origin, pathname } = new URL(request.url())
        if (origin === inject('site')) paths.push(pathname)
      }),
  })
  await page.getByRole('button', { name: 'Ask a question' }).waitFor()
  await page.waitForTimeout(500)
  expect(paths).toEqual(['/widget.js'])
  const fetched = page.waitForRequest('**/welcome/en.json')
  await page.getByRole('button', { name: 'Ask a question' }).hover()
  await fetched
  expect(paths).toEqual(['/widget.js', '/panel/en.js', '/welcome/en.json'])
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('keyboard focus fetches the panel, too', async () => {
  const page = await visit('blog.html')
  const fetched = page.waitForRequest('**/panel/en.js*')
  await page.getByRole('button', { name: 'Ask a question' }).focus()
  await fetched
})

test('a finger fetches it as it comes down, before it is a tap', async () => {
  const page = await visit('blog.html', PHONE)
  const { x, y } = (await page.getByRole('button', { name: 'Ask a question' }).boundingBox())!
  const finger = await page.context().newCDPSession(page)
  const fetched = page.waitForRequest('**/panel/en.js*')
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: x + 9, y: y + 9 }] })
  await fetched
  expect(await page.getByRole('dialog').isVisible()).toBe(false)
})

test('what shows answers is fetched once the panel is open, before any question', async () => {
  const page = await visit('blog.html')
  const fetched = page.waitForResponse('**/panel/later/en.js*')
  await openBubble(page)
  await (await fetched).finished()
  expect(await page.locator('.turn').count()).toBe(0)
})

test('asked before it is there, the question goes out beside it', async () => {
  let deliver = () => {}
  const page = await visit('blog.html', {
    before: page =>
      page.route('**/panel/later/*', async route => {
        await new Promise<void>(done => {
          deliver = done
        })
        await route.fallback()
      }),
  })
  await openBubble(page)
  const answered = page.waitForResponse('**/ask?*')
  await page.getByRole('textbox').fill('how do I check my Beeline balance')
  await page.keyboard.press('Enter')
  expect((await answered).status()).toBe(200)
  expect(await page.locator('.question').textContent()).toContain('how do I check my Beeline balance')
  expect(await page.locator('.answer').count()).toBe(0)
  deliver()
  await page.locator('.answer').waitFor()
})

test('a site without settings does not pay for checking them', async () => {
  const paths: string[] = []
  const page = await visit('blog.html', {
    before: async page => page.on('request', request => paths.push(new URL(request.url()).pathname)),
  })
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(paths).toContain('/panel/later/en.js')
  expect(paths).not.toContain('/panel/check-settings.js')
})
