import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

const BINARY = `@pagefind/${process.platform}-${process.arch}`

interface Entry {
  language: string
  question: string
  answer: string
}

const ENGLISH: Entry = { language: 'en', question: QUESTION, answer: ANSWER }
const CHINESE: Entry = {
  language: 'zh',
  question: '怎么查询余额',
  answer: '打开应用，余额在最上面。',
}

const DEFAULT_UI = `<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
  <script src="/pagefind/pagefind-ui.js"></script>
  <div id="search"></div>
  <script>addEventListener('DOMContentLoaded', () => new PagefindUI({ element: '#search' }))</script>`

/** Lighter; a prerelease, by its own documentation. */
const MODULAR_UI = `<link href="/pagefind/pagefind-modular-ui.css" rel="stylesheet">
  <script src="/pagefind/pagefind-modular-ui.js"></script>
  <div id="search"></div>
  <div id="results"></div>
  <script>
    addEventListener('DOMContentLoaded', () => {
      const search = new PagefindModularUI.Instance()
      search.add(new PagefindModularUI.Input({ containerElement: '#search' }))
      search.add(new PagefindModularUI.ResultList({ containerElement: '#results' }))
    })
  </script>`

/** The real thing, for it needs no server: an index of one page, made by its own program. */
const pagefind = (name: string, body: string, { language, question, answer }: Entry): Rival => ({
  name,
  packages: [`${BINARY}@1.5.2`],
  prepare(folder) {
    const content = join(folder, 'content')
    mkdirSync(content)
    writeFileSync(
      join(content, 'index.html'),
      `<!doctype html><html lang="${language}"><title>${question}</title><h1>${question}</h1><p>${answer}</p></html>`,
    )
    execFileSync(
      join(folder, BINARY, 'bin/pagefind_extended'),
      ['--site', content, '--output-path', join(folder, 'pagefind')],
      { stdio: 'ignore' },
    )
  },
  language,
  body,
  async ask(page) {
    await page.locator('#search input').fill(question)
    await page.getByText(answer).waitFor()
  },
})

export const pagefindModular = pagefind('Pagefind 1.5.2, modular UI', MODULAR_UI, ENGLISH)
export const pagefindDefault = pagefind('Pagefind 1.5.2, default UI', DEFAULT_UI, ENGLISH)
export const pagefindChinese = pagefind('Pagefind 1.5.2, default UI, in Chinese', DEFAULT_UI, CHINESE)
