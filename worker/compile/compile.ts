/** content/ → a checked site and the corpus that its search is built from. Pure: files in, values and faults out. */
import { phrasingKey } from '../search/clean.ts'
import type { Corpus, CorpusWords } from '../search/corpus.ts'
import type { EntryText, Site } from '../site.ts'
import { withDefaultWords } from './default-words.ts'
import { type EntryFile, parseEntryFile } from './entry-file.ts'
import { error, type Fault, warning } from './fault.ts'
import { type Answer, readAnswer } from './markdown.ts'
import { type Parsed, parseYaml } from './parse-yaml.ts'
import { LanguagesOnly, SiteSettings, Words } from './site-settings.ts'
import { factsOf } from './translation-facts.ts'

export interface Compiled {
  /** Missing when there are errors. */
  site?: Site
  corpus?: Corpus
  faults: Fault[]
  entries: CheckedEntry[]
}

/** An entry's text in one language, with where it stands. */
export type CheckedEntry = EntryFile & { answer: Answer }

/** `files`: path under content/ → text. `today`: YYYY-MM-DD. */
export function compileContent(files: Map<string, string>, today: string, root = 'content'): Compiled {
  const settings = parseSettings(files, root)
  const faults = [...settings.faults]
  // A fault elsewhere in faq.yaml must not hide those of the entries.
  const languages = settings.value?.languages ?? languagesIn(files)
  const entries = readEntries(files, languages, root, faults)
  const words = readWords(files, languages, root, faults)
  const originals = new Map(entries.filter(e => e.language === languages[0]).map(e => [e.id, e]))
  const known = idsIn(files, languages[0])

  if (languages.length > 0) faults.push(...checkFolders(files, languages, root))
  if (settings.value) faults.push(...checkSettings(settings, known, `${root}/faq.yaml`))
  faults.push(...checkTranslations(entries, originals, languages, files, root))
  faults.push(...checkRelated(originals, known))
  faults.push(...checkPhrasings(entries, settings, `${root}/faq.yaml`))
  faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
  if (!settings.value || faults.some(fault => fault.severity === 'error')) return { faults, entries }
  return { ...assemble(settings.value, entries, originals, words, today), faults, entries }
}

function parseSettings(files: Map<string, string>, root: string): Parsed<SiteSettings> {
  const text = files.get('faq.yaml')
  if (text === undefined) {
    const message =
      'this file is missing; it names the title, the languages and the greeting (see content/README.md)'
    return { faults: [error(`${root}/faq.yaml`, 1, message)], lineOf: () => 1 }
  }
  return parseYaml(text, SiteSettings, `${root}/faq.yaml`)
}

function languagesIn(files: Map<string, string>): string[] {
  const { value } = parseYaml(files.get('faq.yaml') ?? '', LanguagesOnly, 'faq.yaml')
  return value?.languages ?? []
}

/** Ids of the entries that have a file in a language, whatever is wrong with it: one fault is told once. */
function idsIn(files: Map<string, string>, language: string | undefined): Set<string> {
  const ids = new Set<string>()
  for (const path of files.keys()) {
    if (path.startsWith(`${language}/`) && path.endsWith('.md'))
      ids.add(path.slice(`${language}/`.length, -'.md'.length))
  }
  return ids
}

/** Files that are written for a language which faq.yaml doesn't name are read by nobody. */
function checkFolders(files: Map<string, string>, languages: string[], root: string): Fault[] {
  const strangers = new Map<string, string>()
  for (const path of files.keys()) {
    const [folder, name] = path.split('/')
    const language = folder === 'words' ? name?.replace(/\.ya?ml$/, '') : folder
    if (name === undefined || !language || (languages.includes(language) && !path.endsWith('.yml'))) continue
    const place = folder === 'words' ? `words/${name}` : `${folder}/`
    strangers.set(
      place,
      path.endsWith('.yml')
        ? 'nothing reads this file; its name must end in .yaml'
        : `nothing reads this: "${language}" is not among the languages of ${root}/faq.yaml (${languages.join(', ')}); add it there or rename this`,
    )
  }
  return [...strangers].map(([place, message]) => warning(`${root}/${place}`, 1, message))
}

function readEntries(
  files: Map<string, string>,
  languages: string[],
  root: string,
  faults: Fault[],
): CheckedEntry[] {
  const entries: CheckedEntry[] = []
  for (const [path, text] of files) {
    const [language, ...rest] = path.split('/')
    if (!path.endsWith('.md') || !language || !languages.includes(language)) continue
    const file = `${root}/${path}`
    const id = rest.join('/').slice(0, -'.md'.length)
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(id)) {
      const message =
        'entries live in a topic folder, in lower-case words: balance/my-operator.md; rename the file'
      faults.push(error(file, 1, message))
      continue
    }
    const parsed = parseEntryFile(file, text, { id, language, isDefault: language === languages[0] })
    faults.push(...parsed.faults)
    if (!parsed.body) continue
    const read = readAnswer(parsed.body.markdown, language, file, parsed.body.markdownLine)
    faults.push(...read.faults)
    if (parsed.entry && read.answer) entries.push({ ...parsed.entry, answer: read.answer })
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

function readWords(files: Map<string, string>, languages: string[], root: string, faults: Fault[]) {
  const words: Record<string, CorpusWords> = {}
  for (const language of languages) {
    const parsed = parseYaml(
      files.get(`words/${language}.yaml`) ?? '',
      Words,
      `${root}/words/${language}.yaml`,
    )
    faults.push(...parsed.faults)
    words[language] = withDefaultWords(language, parsed.value)
  }
  return words
}

function checkSettings(settings: Parsed<SiteSettings>, known: Set<string>, file: string): Fault[] {
  const faults: Fault[] = []
  const { value, lineOf } = settings
  if (!value) return faults
  const fallback = value.languages[0]!
  value.starters.forEach((id, index) => {
    if (!known.has(id)) faults.push(error(file, lineOf(['starters', index]), missingEntry(id, fallback)))
  })
  const topics = new Set([...known].map(id => id.split('/')[0]))
  for (const topic of Object.keys(value.topics)) {
    if (topics.has(topic)) continue
    const message = `there is no folder "${topic}" with entries in ${fallback}; correct the name or remove it`
    faults.push(error(file, lineOf(['topics', topic]), message))
  }
  const localized: [string, (string | number)[], Record<string, unknown>][] = [
    ['title', ['title'], value.title],
    ['none', ['none'], value.none],
    ...Object.entries(value.topics).map(
      ([topic, title]): [string, (string | number)[], Record<string, unknown>] => [
        `topics.${topic}`,
        ['topics', topic],
        title,
      ],
    ),
    ['greeting.message', ['greeting', 'message'], value.greeting.message],
    ...value['not-covered'].map((group, index): [string, (string | number)[], Record<string, unknown>] => [
      `not-covered "${group.name}"`,
      ['not-covered', index, 'message'],
      group.message,
    ]),
  ]
  for (const [name, path, texts] of localized) {
    if (!(fallback in texts)) {
      faults.push(
        error(file, lineOf(path), `${name} has no text in ${fallback}, the default language; add one`),
      )
    }
  }
  return faults
}

const missingEntry = (id: string, language: string) =>
  `there is no entry "${id}" (content/${language}/${id}.md); correct the id or write the entry`

function checkRelated(originals: Map<string, CheckedEntry>, known: Set<string>): Fault[] {
  const faults: Fault[] = []
  for (const entry of originals.values()) {
    entry.frontMatter.related.forEach((id, index) => {
      const line = entry.lineOf(['related', index])
      if (id === entry.id)
        faults.push(error(entry.file, line, 'an entry cannot be related to itself; remove it'))
      else if (!known.has(id)) faults.push(error(entry.file, line, missingEntry(id, entry.language)))
    })
  }
  return faults
}

/** A translation says what the original says: the same codes, phone numbers and amounts. */
function checkTranslations(
  entries: CheckedEntry[],
  originals: Map<string, CheckedEntry>,
  languages: string[],
  files: Map<string, string>,
  root: string,
): Fault[] {
  const faults: Fault[] = []
  const isWritten = (language: string, id: string) => files.has(`${language}/${id}.md`)
  for (const entry of entries) {
    if (entry.language === languages[0]) continue
    const original = originals.get(entry.id)
    if (!original && isWritten(languages[0]!, entry.id)) continue
    if (!original) {
      const message = `this translates no entry: ${root}/${languages[0]}/${entry.id}.md is missing; write it or rename this file`
      faults.push(error(entry.file, 1, message))
      continue
    }
    const here = factsOf(entry.answer.prose, entry.answer.codes, entry.language)
    const there = factsOf(original.answer.prose, original.answer.codes, original.language)
    const describe = (lacking: CheckedEntry, having: CheckedEntry, fact: string) =>
      faults.push(
        error(
          lacking.file,
          lacking.markdownLine,
          `"${fact}" stands in ${having.file}:${lineOfFact(having, fact)} but not here; make both say the same`,
        ),
      )
    for (const fact of there) if (!here.has(fact)) describe(entry, original, fact)
    for (const fact of here) if (!there.has(fact)) describe(original, entry, fact)
    const points = [original.frontMatter.unconfirmed.length, entry.frontMatter.unconfirmed.length]
    if (points[0] !== points[1]) {
      const message = `unconfirmed: ${original.file} lists ${points[0]} points, this file ${points[1]}; translate each of them`
      faults.push(error(entry.file, entry.lineOf(['unconfirmed']), message))
    }
  }
  for (const original of originals.values()) {
    const missing = languages.filter(language => !isWritten(language, original.id))
    if (missing.length === 0) continue
    const message = `not translated to ${missing.join(', ')}: visitors read it in ${original.language}, labelled so`
    faults.push(warning(original.file, 1, message))
  }
  return faults
}

function lineOfFact(entry: CheckedEntry, fact: string): number {
  const lines = entry.markdown.split('\n')
  const digits = fact.replace(/[^\d*#]/g, '')
  const index = lines.findIndex(line => line.includes(fact) || line.replace(/[^\d*#]/g, '').includes(digits))
  return entry.markdownLine + Math.max(index, 0)
}

/** No phrasing may lead to two entries of a language. */
function checkPhrasings(
  entries: CheckedEntry[],
  settings: Parsed<SiteSettings>,
  settingsFile: string,
): Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, { owner: string; place: string }>()
  const check = (language: string, phrasing: string, owner: string, file: string, line: number) => {
    const key = phrasingKey(phrasing)
    if (key === '') {
      faults.push(error(file, line, `"${phrasing}" has no letter or digit; write it in words or remove it`))
      return
    }
    const first = seen.get(`${language} ${key}`)
    if (first && first.owner !== owner) {
      faults.push(error(file, line, `"${phrasing}" stands at ${first.place} too; keep it where it fits best`))
    } else if (!first) seen.set(`${language} ${key}`, { owner, place: `${file}:${line}` })
  }
  for (const entry of entries) {
    check(entry.language, entry.answer.question, entry.id, entry.file, entry.markdownLine)
    entry.frontMatter.also.forEach((phrasing, index) => {
      check(entry.language, phrasing, entry.id, entry.file, entry.lineOf(['also', index]))
    })
  }
  const { value, lineOf } = settings
  value?.['not-covered'].forEach((group, index) => {
    for (const [language, phrasings] of Object.entries(group.phrasings)) {
      phrasings.forEach((phrasing, line) => {
        const at = lineOf(['not-covered', index, 'phrasings', language, line])
        check(language, phrasing, `not covered: ${group.name}`, settingsFile, at)
      })
    }
  })
  for (const [language, phrasings] of Object.entries(value?.greeting.phrasings ?? {})) {
    phrasings.forEach((phrasing, line) => {
      check(language, phrasing, 'greeting', settingsFile, lineOf(['greeting', 'phrasings', language, line]))
    })
  }
  return faults
}

function assemble(
  settings: SiteSettings,
  entries: CheckedEntry[],
  originals: Map<string, CheckedEntry>,
  words: Record<string, CorpusWords>,
  today: string,
): { site: Site; corpus: Corpus } {
  const notCovered = settings['not-covered']
  const site: Site = {
    built: today,
    languages: settings.languages,
    title: settings.title,
    ...(settings.contact && { contact: settings.contact }),
    starters: settings.starters,
    greeting: settings.greeting.message,
    none: settings.none,
    topics: settings.topics,
    notCovered: Object.fromEntries(notCovered.map(group => [group.name, group.message])),
    entries: [],
  }
  const corpus: Corpus = {
    languages: settings.languages,
    entries: [],
    notCovered: notCovered.map(({ name, phrasings }) => ({ name, phrasings })),
    greetings: settings.greeting.phrasings,
    words,
  }
  for (const { id, frontMatter } of originals.values()) {
    const texts = entries.filter(entry => entry.id === id)
    const { tags, related } = frontMatter
    site.entries.push({
      id,
      tags,
      related,
      texts: Object.fromEntries(texts.map(text => [text.language, entryText(text, frontMatter.sources)])),
    })
    corpus.entries.push({
      id,
      tags,
      texts: Object.fromEntries(
        texts.map(({ language, answer, frontMatter: { also } }) => [
          language,
          // Their order says nothing; in this one, the copy for browsers takes fewer bytes.
          { question: answer.question, also: also.toSorted(), answer: answer.text },
        ]),
      ),
    })
  }
  return { site, corpus }
}

function entryText({ answer, frontMatter }: CheckedEntry, originalSources: EntryText['sources']): EntryText {
  const { question, html, markdown, text } = answer
  const sources = [...originalSources, ...frontMatter.sources]
  const cited = sources.filter(
    (source, index) => sources.findIndex(other => other.title === source.title) === index,
  )
  return {
    question,
    html,
    markdown,
    text,
    sources: cited.map(({ title, url, dated }) => ({ title, ...(url && { url }), ...(dated && { dated }) })),
    unconfirmed: frontMatter.unconfirmed,
  }
}
