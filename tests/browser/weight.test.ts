/** The page pays for the loader alone until somebody means to open the bubble. */
import { expect, inject, test } from 'vitest'
import { visit } from './visit.ts'

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
