/**
 * content/*.bin: everything that the Worker knows, as the build writes it and the Worker loads it. Each language has a
 * file of its own, opened only when somebody asks in it: the more a Worker has to do, the later it answers.
 */
import type { SearchIndex } from './search/build-index.ts'
import type { LanguageData } from './search/language-index.ts'
import { pack, unpack } from './search/pack.ts'
import type { EntryText, Site, SiteEntry } from './site.ts'

/** Among the static files: `site.bin`, with the default language in it, and one for each other language. */
export const CONTENT_FOLDER = 'content'
export const SITE_FILE = 'site.bin'
const fileOf = (language: string) => `${language}.bin`

export interface Content {
  site: Site
  index: SearchIndex
}

type Bytes = Uint8Array<ArrayBuffer>

/** All but texts and data. */
interface Head {
  site: Omit<Site, 'entries'> & { entries: (Omit<SiteEntry, 'texts'> & { languages: string[] })[] }
  index: Omit<SearchIndex, 'data'>
}

interface LanguageFile {
  /** An entry a line, as JSON; an empty line where it isn't translated. */
  texts: Bytes
  data: LanguageData
}

interface SiteFile {
  head: Head
  language: LanguageFile
}

/** Reading of a language whose file isn't here throws this. */
export class MissingFile extends Error {
  readonly file: string

  constructor(file: string) {
    super(`${file} is not loaded`)
    this.file = file
  }
}

/** Name → file. */
export function packContent({ site, index }: Content): Record<string, Bytes> {
  const { data, ...restOfIndex } = index
  const entries = site.entries.map(({ texts, ...rest }) => ({ ...rest, languages: Object.keys(texts) }))
  const languageFile = (language: string): LanguageFile => {
    const lines = site.entries.map(({ texts }) => texts[language] && JSON.stringify(texts[language]))
    return { texts: Uint8Array.from(new TextEncoder().encode(lines.join('\n'))), data: data[language]! }
  }
  const [first, ...others] = site.languages
  const head: Head = { site: { ...site, entries }, index: restOfIndex }
  const siteFile: SiteFile = { head, language: languageFile(first!) }
  return {
    [SITE_FILE]: pack(siteFile),
    ...Object.fromEntries(others.map(language => [fileOf(language), pack(languageFile(language))])),
  }
}

/** `files`: those that are here, `site.bin` among them; more may be put in later. */
export function openContent(files: Record<string, Bytes>): Content {
  const { head, language: first } = unpack<SiteFile>(files[SITE_FILE]!)
  const { site, index } = head
  const opened = whenNeeded(site.languages, language => {
    if (language === site.languages[0]) return first
    const bytes = files[fileOf(language)]
    if (!bytes) throw new MissingFile(fileOf(language))
    return unpack<LanguageFile>(bytes)
  })
  const lines = whenNeeded(site.languages, language =>
    new TextDecoder().decode(opened[language]!.texts).split('\n'),
  )
  return {
    site: {
      ...site,
      entries: site.entries.map(({ languages, ...rest }, number) => ({
        ...rest,
        texts: whenNeeded(languages, language => JSON.parse(lines[language]![number]!) as EntryText),
      })),
    },
    index: { ...index, data: whenNeeded(site.languages, language => opened[language]!.data) },
  }
}

/** The names of all files. */
export const contentFiles = ({ languages }: Site) => [SITE_FILE, ...languages.slice(1).map(fileOf)]

/** A record whose values are made when they are first read. */
function whenNeeded<T>(names: string[], make: (name: string) => T): Record<string, T> {
  const record: Record<string, T> = {}
  for (const name of names) {
    Object.defineProperty(record, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make(name)
        Object.defineProperty(record, name, { enumerable: true, value })
        return value
      },
    })
  }
  return record
}
