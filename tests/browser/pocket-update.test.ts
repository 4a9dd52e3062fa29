/** The pocket page from one build to the next. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../worker/compile/build.ts'
import { serveFolder } from './serve-folder.ts'
import { visit } from './visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'pocket-'))
const content = join(folder, 'content')
const output = join(folder, 'dist')
let site: Awaited<ReturnType<typeof serveFolder>>

async function publish(title: string) {
  const settings = readFileSync('tests/fixtures/hostel/faq.yaml', 'utf8')
  writeFileSync(join(content, 'faq.yaml'), settings.replace('Harbour Hostel', title))
  expect(await build({ content, output })).toBe(true)
}

beforeAll(async () => {
  cpSync('tests/fixtures/hostel', content, { recursive: true })
  await publish('Harbour Hostel')
  site = await serveFolder(join(output, 'public'))
})
afterAll(() => {
  site.close()
  rmSync(folder, { recursive: true })
})

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const ready = (page: Page) => page.locator('[data-status=ready]').waitFor()

const isNewerHere = async () =>
  ((await navigator.serviceWorker.getRegistration())?.waiting?.state ?? '') === 'installed'

test('a newer build is fetched in the background and used at the next opening, without a connection too', async () => {
  const page = await visit(`${site.origin}/pocket/`)
  await ready(page)
  await publish('Seaside Hostel')
  await page.reload()
  await ready(page)
  expect(await title(page)).toBe('Harbour Hostel')
  await expect.poll(() => page.evaluate(isNewerHere), { timeout: 20_000 }).toBe(true)
  site.close()
  await page.reload()
  await page.getByRole('heading', { name: 'Seaside Hostel' }).waitFor()
  await ready(page)
  await page.getByRole('searchbox').fill('when can I check in')
  await page.keyboard.press('Enter')
  await page.locator('article').waitFor()
})
