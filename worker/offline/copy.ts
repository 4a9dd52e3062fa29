/** The copy of the FAQ in one language that a browser keeps: all that it takes to answer without the Worker. */
import type { HanTables } from '../search/build-index.ts'
import type { Corpus, CorpusWords } from '../search/corpus.ts'
import type { PinyinTable } from '../search/pinyin.ts'
import type { Steps } from '../search/steps.ts'
import type { EntryText, Site } from '../site.ts'
import { textOfHtml } from './text-of-html.ts'

export interface Copy {
  /** Day of the build. */
  built: string
  language: string
  /** All of the site's, the default first. */
  languages: string[]
  title: string
  contact?: { url: string; label: string }
  starters: string[]
  greeting: string
  none: string
  topics: Record<string, string>
  notCovered: { name: string; message: string; phrasings: string[] }[]
  greetings: string[]
  words?: CorpusWords
  han: CopyHan
  /** Another language of the site → words by which a question in it is known. */
  otherWords: Record<string, string>
  entries: CopyEntry[]
}

export interface CopyHan {
  /** Traditional characters, each as the distance of its code point from the one before. */
  traditional: number[]
  /** Their simplified forms. */
  simplified: string
  pinyin: PinyinTable
}

export interface CopyEntry extends Omit<EntryText, 'markdown' | 'text'> {
  id: string
  tags: string[]
  related: string[]
  /** A phrasing a line. Null where the entry isn't translated. */
  also: string | null
  /** Where the HTML alone doesn't yield it. */
  text: string | null
}

/** A copy as it is sent: like stands by like, which makes it smaller when it is compressed. */
export interface CopyByColumns extends Omit<Copy, 'entries'> {
  entries: { [Key in keyof CopyEntry]: CopyEntry[Key][] }
}

export function byRows({ entries, ...rest }: CopyByColumns): Copy {
  const columns = Object.entries(entries)
  const entry = (_: string, row: number) =>
    Object.fromEntries(columns.map(([name, column]) => [name, column[row]])) as unknown as CopyEntry
  return { ...rest, entries: entries.id.map(entry) }
}

export function openHan({ traditional, simplified, pinyin }: CopyHan): HanTables {
  let code = 0
  const pairs = [...simplified].map((character, i) => {
    code += traditional[i]!
    return String.fromCodePoint(code) + character
  })
  return { simplified: pairs.join(''), pinyin }
}

/** What the Worker has, as far as one language goes. */
export function* openCopy(copy: Copy): Steps<{ site: Site; corpus: Corpus }> {
  const { built, language, languages, contact, starters, words } = copy
  const here = (text: string) => ({ [language]: text })
  const answers: string[] = []
  for (const { html, text } of copy.entries) {
    answers.push(text ?? textOfHtml(html))
    yield
  }
  const site: Site = {
    built,
    languages,
    title: here(copy.title),
    ...(contact && { contact: { url: contact.url, label: here(contact.label) } }),
    starters,
    greeting: here(copy.greeting),
    none: here(copy.none),
    topics: Object.fromEntries(Object.entries(copy.topics).map(([topic, title]) => [topic, here(title)])),
    notCovered: Object.fromEntries(copy.notCovered.map(({ name, message }) => [name, here(message)])),
    entries: copy.entries.map(({ id, tags, related, also, text: _, ...rest }, entry) => ({
      id,
      tags,
      related,
      texts: {
        [also === null ? languages[0]! : language]: {
          ...rest,
          text: answers[entry]!,
          markdown: '',
        },
      },
    })),
  }
  const corpus: Corpus = {
    languages: [language],
    entries: copy.entries.map(({ id, tags, question, also }, entry) => ({
      id,
      tags,
      texts: {
        ...(also !== null && {
          [language]: { question, also: linesOf(also), answer: answers[entry]! },
        }),
      },
    })),
    notCovered: copy.notCovered.map(({ name, phrasings }) => ({
      name,
      phrasings: { [language]: phrasings },
    })),
    greetings: { [language]: copy.greetings },
    words: words ? { [language]: words } : {},
  }
  return { site, corpus }
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))
