/** A FAQ whose every text is an attack: what the compiler refuses of it, and the rest as a site to build. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { compileContent } from '../../../worker/compile/compile.ts'
import { importQuestions } from '../../../worker/compile/content-cli/import/import-questions.ts'
import type { FoundQuestions } from '../../../worker/compile/content-cli/import/imported-question.ts'
import { readCsv } from '../../../worker/compile/content-cli/import/read-csv.ts'
import { readFaqPage } from '../../../worker/compile/content-cli/import/read-faq-page.ts'
import { readMarkdown } from '../../../worker/compile/content-cli/import/read-markdown.ts'
import { type Fault, formatFault } from '../../../worker/compile/fault.ts'
import { PAYLOADS, type Payload } from './payloads.ts'

const TODAY = '2026-01-01'
const ALL = PAYLOADS.map(({ text }) => text).join(' ')

/** A site of one entry, in which one place holds the text. */
const PLACES: Record<string, (text: string) => Map<string, string>> = {
  answer: text => siteOf({}, `# What?\n\nYes. ${text}\n\n${text}\n`),
  question: text => siteOf({}, `# What is ${text}\n\nYes.\n`),
  'url of a source': url => siteOf({}, entryOf({ sources: [{ title: 'They', url }] })),
  'url of the contact': url => siteOf({ contact: { url, label: { en: 'We' } } }),
}

/** Sites in which every text is a name; names are plain words, so all of them are refused. */
const NAMES: Record<string, (texts: string[]) => Map<string, string>> = {
  tag: tags => siteOf({}, entryOf({ tags })),
  'related entry': related => siteOf({}, entryOf({ related })),
  starter: starters => siteOf({ starters }),
  language: texts => siteOf({ languages: ['en', ...texts] }),
  topic: texts => siteOf({ topics: Object.fromEntries(texts.map(text => [text, { en: 'Things' }])) }),
  'name of what is not covered': texts =>
    siteOf({
      'not-covered': texts.map(name => ({
        name,
        message: { en: 'No.' },
        phrasings: { en: [`moon ${name}`] },
      })),
    }),
}

function siteOf(settings: object, entry = '# What?\n\nYes.\n'): Map<string, string> {
  const least = { title: { en: 'T' }, languages: ['en'], none: { en: 'No.' } }
  const greeting = { message: { en: 'Hi.' }, phrasings: { en: ['hi'] } }
  return new Map([
    ['faq.yaml', stringify({ ...least, greeting, ...settings }, { lineWidth: 0 })],
    ['en/x/y.md', entry],
  ])
}

const entryOf = (frontMatter: object, title = 'What?', body = 'Yes.') =>
  `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n# ${title}\n\n${body}\n`

/** What the compiler says of a text in each place. */
export const JUDGED = PAYLOADS.flatMap(payload =>
  Object.entries(PLACES).map(([place, siteWith]) => {
    const { faults } = compileContent(siteWith(payload.text), TODAY)
    return { place, payload, faults: faults.filter(({ severity }) => severity === 'error') }
  }),
)

/** What the compiler says of all texts as names. */
export const JUDGED_NAMES = Object.entries(NAMES).map(([place, siteWith]) => ({
  place,
  faults: compileContent(siteWith(PAYLOADS.map(({ text }) => text)), TODAY).faults,
}))

const isAccepted = (payload: Payload, place: string) =>
  JUDGED.some(judged => judged.payload === payload && judged.place === place && judged.faults.length === 0)

/** Every text that the compiler lets through where it does, and elsewhere as the text that it is. */
function hostileContent(): Map<string, string> {
  const settings = stringify(
    {
      title: { en: `Title ${ALL}` },
      languages: ['en'],
      contact: { url: 'https://a.example/"onmouseover="xssaa()', label: { en: ALL } },
      // All titles are read elsewhere; a few in each panel are enough.
      starters: PAYLOADS.filter((_, index) => index % 20 === 0).map(({ id }) => `x/${id}`),
      greeting: { message: { en: ALL }, phrasings: { en: ['hello'] } },
      none: { en: ALL },
      topics: { x: { en: ALL } },
      'not-covered': PAYLOADS.map(({ id, text }) => ({
        name: id,
        message: { en: text },
        phrasings: { en: [`moon ${id}${id} base`] },
      })),
    },
    { lineWidth: 0 },
  )
  const words = {
    same: PAYLOADS.map(({ id, text }) => [text, `word${id}`]),
    brands: { phone: PAYLOADS.map(({ text }) => text) },
    stop: PAYLOADS.map(({ text }) => text),
  }
  const files = new Map([
    ['faq.yaml', settings],
    ['words/en.yaml', stringify(words, { lineWidth: 0 })],
  ])
  PAYLOADS.forEach((payload, index) => {
    const { id, text } = payload
    const frontMatter = {
      also: [`also ${text}`],
      tags: ['phone'],
      related: [`x/${PAYLOADS[(index + 1) % PAYLOADS.length]!.id}`],
      sources: [
        { title: text, dated: text, ...(isAccepted(payload, 'url of a source') && { url: text.trim() }) },
      ],
      unconfirmed: [text, `\`${text}\``],
    }
    const plain = asMarkdown(text)
    const body = isAccepted(payload, 'answer') ? `${plain}\n\n${text}\n\n${text}` : plain
    files.set(`en/x/${id}.md`, entryOf(frontMatter, plain.replace(/\s+/g, ' '), body))
  })
  return files
}

/** Markdown that shows the text as it is; what would become a link stands as code. */
const asMarkdown = (text: string) =>
  /http:|www/.test(text) ? `\`\` ${text} \`\`` : text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** The same texts as three kinds of files to import. */
const IMPORTS: Record<string, () => FoundQuestions> = {
  csv: () =>
    readCsv(
      [
        'question,answer,tags,also,topic',
        ...PAYLOADS.map(({ text }) =>
          [`csv ${text}`, text, text, `csv also ${text}`, 'csv'].map(csvCell).join(','),
        ),
      ].join('\n'),
    ),
  markdown: () =>
    readMarkdown(PAYLOADS.map(({ text }) => `## md ${text.replace(/\s+/g, ' ')}\n\n${text}\n`).join('\n')),
  page: () => {
    const mainEntity = PAYLOADS.map(({ text }) => ({
      '@type': 'Question',
      name: `page ${text}`,
      alternateName: [`page also ${text}`],
      acceptedAnswer: { '@type': 'Answer', text },
    }))
    return readFaqPage(JSON.stringify({ '@type': 'FAQPage', mainEntity }))
  },
}

export interface HostileSite {
  /** Folder of the content. */
  content: string
  /** What of the imports was left out, and why. */
  leftOut: Fault[]
  /** Ids of entries that came by each import. */
  imported: Record<string, string[]>
}

/** Writes it to a new folder. */
export function writeHostileSite(): HostileSite {
  const files = hostileContent()
  const leftOut: Fault[] = []
  const imported: HostileSite['imported'] = {}
  for (const [name, read] of Object.entries(IMPORTS)) {
    const place = { content: siteOf({}), root: 'content', file: name, topic: name, today: TODAY }
    const result = importQuestions(read(), place)
    leftOut.push(...result.faults)
    imported[name] = [...result.files.keys()]
    for (const [path, text] of result.files) files.set(path, text)
  }
  const { faults } = compileContent(files, TODAY)
  if (faults.length > 0) throw new Error(faults.slice(0, 20).map(formatFault).join('\n'))
  const content = mkdtempSync(join(tmpdir(), 'hostile-'))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  return { content, leftOut, imported }
}
