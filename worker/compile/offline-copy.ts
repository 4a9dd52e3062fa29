/** Site and corpus → the copy of one language for browsers, as small as it gets without changing what is found. */
import type { CopyByColumns, CopyEntry, CopyHan } from '../offline/copy.ts'
import { textOfHtml } from '../offline/text-of-html.ts'
import type { HanTables, SearchIndex } from '../search/build-index.ts'
import { clean } from '../search/clean.ts'
import type { Corpus, CorpusEntry } from '../search/corpus.ts'
import { stem } from '../search/stem.ts'
import { wordsOf } from '../search/words.ts'
import { type Site, type SiteEntry, textIn, wordsIn } from '../site.ts'

/** So many of another language's commonest words tell most questions in it; in the same script it takes more. */
const OTHER_WORDS = 160
const SAME_SCRIPT_WORDS = 250

export function offlineCopy(
  { site, corpus, index }: { site: Site; corpus: Corpus; index: SearchIndex },
  language: string,
): CopyByColumns {
  const words = corpus.words[language]
  const entries = site.entries.map((entry, number) =>
    copyEntry(site, entry, corpus.entries[number]!, language),
  )
  return {
    built: site.built,
    language,
    languages: site.languages,
    title: wordsIn(site, site.title, language),
    ...(site.contact && { contact: { ...site.contact, label: wordsIn(site, site.contact.label, language) } }),
    starters: site.starters,
    greeting: wordsIn(site, site.greeting, language),
    none: wordsIn(site, site.none, language),
    topics: Object.fromEntries(
      Object.entries(site.topics).map(([topic, title]) => [topic, wordsIn(site, title, language)]),
    ),
    notCovered: corpus.notCovered.map(({ name, phrasings }) => ({
      name,
      message: wordsIn(site, site.notCovered[name] ?? {}, language),
      phrasings: plainest(phrasings[language] ?? []),
    })),
    greetings: Object.values(corpus.greetings).flat(),
    ...(words && { words }),
    han: hanOf(index.han, language),
    otherWords: otherWords(index, language),
    entries: byColumns(entries),
  }
}

function byColumns(entries: CopyEntry[]): CopyByColumns['entries'] {
  const column = <Key extends keyof CopyEntry>(name: Key) => entries.map(entry => entry[name])
  return {
    id: column('id'),
    tags: column('tags'),
    related: column('related'),
    question: column('question'),
    html: column('html'),
    text: column('text'),
    sources: column('sources'),
    unconfirmed: column('unconfirmed'),
    also: column('also'),
  }
}

function copyEntry(site: Site, entry: SiteEntry, { texts }: CorpusEntry, language: string): CopyEntry {
  const { question, html, text, sources, unconfirmed } = textIn(site, entry, language).text
  const also = texts[language]?.also
  return {
    id: entry.id,
    tags: entry.tags,
    related: entry.related,
    question,
    html,
    sources,
    unconfirmed,
    also: also ? plainest(also).join('\n') : null,
    text: haveSameWords(textOfHtml(html), text) ? null : text,
  }
}

/** Phrasings without the capitals and signs that the index doesn't see, unless two would become one. */
function plainest(phrasings: string[]): string[] {
  const plain = phrasings.map(phrasing => {
    const short = clean(phrasing)
      .replace(/[^\p{L}\p{N}\p{M}*#']+/gu, ' ')
      .trim()
    return haveSameWords(short, phrasing) ? short : phrasing
  })
  return new Set(plain).size === phrasings.length ? plain : phrasings
}

const haveSameWords = (a: string, b: string) => wordsOf(clean(a)).join(' ') === wordsOf(clean(b)).join(' ')

/** Characters are of use to Chinese alone. */
function hanOf({ simplified, pinyin }: HanTables, language: string): CopyHan {
  if (language !== 'zh') return { traditional: [], simplified: '', pinyin: {} }
  const [traditional, forms] = [0, 1].map(side => [...simplified].filter((_, i) => i % 2 === side))
  const codes = traditional!.map(character => character.codePointAt(0)!)
  return {
    traditional: codes.map((code, i) => code - (codes[i - 1] ?? 0)),
    simplified: forms!.join(''),
    pinyin,
  }
}

/** Language → stems of its commonest words, without those that this language has too. */
function otherWords({ data, languages, scripts }: SearchIndex, language: string): Record<string, string> {
  const stemsOf = (name: string) => new Set(data[name]!.vocabulary.map(word => stem(word, name)))
  const own = stemsOf(language)
  const tell = (other: string) =>
    [...stemsOf(other)]
      .filter(stem => !own.has(stem))
      .slice(0, scripts[other] === scripts[language] ? SAME_SCRIPT_WORDS : OTHER_WORDS)
      .join(' ')
  return Object.fromEntries(languages.filter(other => other !== language).map(other => [other, tell(other)]))
}
