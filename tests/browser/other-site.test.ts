/** The hostel's FAQ of tests/fixtures, built and shown as any owner's: nothing here is tied to one subject. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../worker/compile/build.ts'
import { startWorker } from '../../worker/local/start-worker.ts'
import { ask, openBubble, visit } from './visit.ts'

const output = mkdtempSync(join(tmpdir(), 'hostel-'))
let worker: Miniflare
let site: string

beforeAll(async () => {
  expect(await build({ content: 'tests/fixtures/hostel', output })).toBe(true)
  worker = await startWorker({ output })
  site = (await worker.ready).origin
})
afterAll(async () => {
  await worker.dispose()
  rmSync(output, { recursive: true })
})

test('the bubble on a German page asks and answers in German', async () => {
  const page = await visit(`${site}/faq/de`)
  await openBubble(page)
  await page.getByRole('button', { name: 'Ab wann kann ich einchecken?' }).waitFor()
  await ask(page, 'ich bin krank, bekomme ich mein Geld zurück')
  const answer = page.locator('.answer').last()
  expect(await answer.getByRole('heading').first().textContent()).toBe('Wie storniere ich eine Buchung?')
  expect(await answer.locator('.html').getAttribute('lang')).toBe('de')
})

test('the FAQ pages are the hostel’s', async () => {
  const page = await visit(`${site}/faq/de/arrival/late`, { javaScriptEnabled: false })
  expect(await page.title()).toBe('Kann ich mitten in der Nacht ankommen? · Hostel am Hafen')
  expect(await page.locator('.answer a').getAttribute('href')).toBe('tel:+49405550123')
  await page.getByRole('link', { name: 'English' }).click()
  expect(await page.title()).toBe('Can I arrive in the middle of the night? · Harbour Hostel')
})
