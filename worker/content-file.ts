/**
 * content.bin: everything that the Worker knows, as the build writes it and the Worker loads it. What belongs to one
 * language is read only when somebody asks in it: the more a Worker has to do, the later it answers.
 */
import type { SearchIndex } from './search/build-index.ts'
import { type CompactLanguage, compact, expand } from './search/compact.ts'
import { pack, unpack } from './search/pack.ts'
import type { EntryText, Site, SiteEntry } from './site.ts'

/** Among the static files. */
export const CONTENT_PATH = '/content.bin'

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

interface ContentFile {
  head: Bytes
  /** Language → an entry a line, as JSON; an empty line where it isn't translated. */
  texts: Record<string, Bytes>
  /** Language → its index. */
  data: Record<string, Bytes>
}

export function packContent({ site, index }: Content): Bytes {
  const { data, ...restOfIndex } = index
  const entries = site.entries.map(({ texts, ...rest }) => ({ ...rest, languages: Object.keys(texts) }))
  const head: Head = { site: { ...site, entries }, index: restOfIndex }
  const each = <T>(make: (language: string) => T) =>
    Object.fromEntries(site.languages.map(language => [language, make(language)]))
  const file: ContentFile = {
    head: pack(head),
    texts: each(language => {
      const lines = site.entries.map(({ texts }) => texts[language] && JSON.stringify(texts[language]))
      return Uint8Array.from(new TextEncoder().encode(lines.join('\n')))
    }),
    data: each(language => pack(compact(data[language]!))),
  }
  return pack(file)
}

export function openContent(bytes: Bytes): Content {
  const file = unpack<ContentFile>(bytes)
  const { site, index } = unpack<Head>(file.head)
  const lines = whenNeeded(site.languages, language =>
    new TextDecoder().decode(file.texts[language]).split('\n'),
  )
  return {
    site: {
      ...site,
      entries: site.entries.map(({ languages, ...rest }, number) => ({
        ...rest,
        texts: whenNeeded(languages, language => JSON.parse(lines[language]![number]!) as EntryText),
      })),
    },
    index: {
      ...index,
      data: whenNeeded(site.languages, language => expand(unpack<CompactLanguage>(file.data[language]!))),
    },
  }
}

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
