/** `npm run content`: what the content has and lacks; starts a site, writes stubs, imports questions from a file. */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileContent } from '../compile.ts'
import { readContentFolder } from '../content-folder.ts'
import { formatFault } from '../fault.ts'
import { importQuestions } from './import/import-questions.ts'
import { readQuestions } from './import/read-questions.ts'
import { newEntry } from './new-entry.ts'
import { report } from './report.ts'
import { siteLanguages } from './site-languages.ts'
import { startSite } from './start-site.ts'
import { writeNewFiles } from './write-new-files.ts'

const USAGE = `Usage:
  npm run content                                      coverage, phrasings, unconfirmed points and faults
  npm run content -- --topic top-up --tag beeline      … of these entries alone
  npm run content -- --language zh                     … in this language alone
  npm run content -- start "My FAQ" en de              a site of your own; the first language is the default
  npm run content -- new top-up/by-crypto              a stub in every language that has none yet
  npm run content -- import FILE [--topic imported]    entries from CSV, a saved FAQ page (JSON-LD) or Markdown`

const root = (process.env.FAQ_CONTENT ?? 'content').replace(/\/+$/, '')
const today = new Date().toISOString().slice(0, 10)

interface Options {
  topic?: string
  tag?: string
  language?: string
  help?: boolean
}

/** The exit code. */
function run(command: string | undefined, words: string[], options: Options): number {
  const [word] = words
  if (command === undefined) return showReport(options)
  if (command === 'start' && word && words.length > 1) return start(word, words.slice(1))
  if (command === 'new' && word && words.length === 1) return addStubs(word)
  if (command === 'import' && word && words.length === 1) return importFile(word, options.topic ?? 'imported')
  console.error(USAGE)
  return 1
}

const readContent = () => readContentFolder(root)

function showReport(options: Options): number {
  const files = readContent()
  const compiled = compileContent(files, today, root)
  console.log(report(compiled, siteLanguages(files), root, options))
  return compiled.faults.some(({ severity }) => severity === 'error') ? 1 : 0
}

function start(title: string, languages: string[]): number {
  const site = startSite(title, languages)
  if ('problem' in site) return fail(site.problem)
  const { written, kept } = writeNewFiles(root, new Map([['faq.yaml', site.text]]))
  if (kept.length > 0)
    return fail(
      `${kept[0]} exists already. To start afresh, move ${root}/ away first: mv ${root} ../old-content`,
    )
  console.log(
    `Wrote ${written[0]}: put your own words there.\nNext: npm run content -- new topic/my-first-question`,
  )
  return 0
}

function addStubs(id: string): number {
  const stubs = newEntry(id, readContent(), root)
  if ('problem' in stubs) return fail(stubs.problem)
  const { written, kept } = writeNewFiles(root, stubs.files)
  for (const file of kept) console.log(`kept   ${file} (it exists already)`)
  for (const file of written) console.log(`wrote  ${file}`)
  if (written.length > 0) {
    console.log(
      'Fill them in. Delete those you cannot write: visitors then read the default language, labelled so.',
    )
    console.log('Until then `npm run content` names what is empty, and nothing half-written goes online.')
  }
  return 0
}

function importFile(file: string, topic: string): number {
  if (!existsSync(file)) return fail(`There is no file ${file}.`)
  const found = readQuestions(file, readFileSync(file))
  const imported = importQuestions(found, { content: readContent(), root, file, topic, today })
  const { written } = writeNewFiles(root, imported.files)
  for (const name of written) console.log(`wrote  ${name}`)
  for (const fault of imported.faults) console.error(formatFault(fault))
  const left = imported.leftOut === 0 ? '' : `; ${imported.leftOut} left out, named above`
  console.log(`${written.length} ${written.length === 1 ? 'entry' : 'entries'} imported${left}.`)
  return written.length > 0 || imported.faults.length === 0 ? 0 : 1
}

function fail(message: string): number {
  console.error(message)
  return 1
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    topic: { type: 'string' },
    tag: { type: 'string' },
    language: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(USAGE)
else process.exitCode = run(positionals[0], positionals.slice(1), values)
