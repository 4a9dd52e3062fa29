/** Corpus → the index that is searched: ahead of time for the Worker, bit by bit in a browser. */
import { clean, phrasingKey } from './clean.ts'
import { withCompounds } from './compounds.ts'
import type { Corpus, CorpusWords } from './corpus.ts'
import { fullHash, PAIR } from './features.ts'
import { buildLanguageIndex, type IndexedTexts, type LanguageData } from './language-index.ts'
import type { PinyinTable } from './pinyin.ts'
import { finish, type Steps } from './steps.ts'
import { compileClasses, WordClasses } from './word-classes.ts'
import { isHan, type Script, scriptOf, wordsOf } from './words.ts'

export interface SearchIndex {
  /** The first one is the default. */
  languages: string[]
  /** By entry number; the groups of questions that aren't answered follow the entries. */
  ids: string[]
  tags: string[][]
  /** Language → hash of each phrasing's key, by number of phrasing: for questions that are one of them to the letter. */
  keys: Record<string, Uint32Array>
  scripts: Record<string, Script>
  /** Language → its index. May be made when it is first asked for. */
  data: Record<string, LanguageData>
  /** Language → names of brands (word-classes.ts). */
  brands: Record<string, string[]>
  /** Greetings and thanks, as phrasing keys. */
  greetings: string[]
  han: HanTables
}

/** What the engine must know about Chinese characters; see compile/han-tables.ts. */
export interface HanTables {
  /** Traditional characters, each followed by its simplified form. */
  simplified: string
  pinyin: PinyinTable
}

export const NOT_COVERED = 'not-covered:'
const NO_WORDS: CorpusWords = { same: [], brands: {}, stop: [] }

export function buildIndex(corpus: Corpus, han: HanTables): SearchIndex {
  return finish(buildIndexInSteps(corpus, han))
}

/** The same in steps of a few milliseconds, so that a page stays alive meanwhile. */
export function* buildIndexInSteps(corpus: Corpus, han: HanTables): Steps<SearchIndex> {
  const data: Record<string, LanguageData> = {}
  const keys: Record<string, Uint32Array> = {}
  const scripts: Record<string, Script> = {}
  const brands: Record<string, string[]> = {}
  for (const language of corpus.languages) {
    const words = corpus.words[language] ?? NO_WORDS
    const compiled = yield* compileClasses(language, words)
    brands[language] = compiled.brands
    const classes = new WordClasses(language, compiled.brands, () => compiled)
    const read = (text: string) => classes.classify(wordsOf(clean(text))).words
    const texts: IndexedTexts[] = []
    const hashes: number[] = []
    const names = Object.keys(words.brands).filter(tag =>
      corpus.entries.some(entry => entry.tags.includes(tag)),
    )
    const add = function* (phrasings: string[], answer: string, tags: string[] = []): Steps<void> {
      const isNamed = tags.some(tag => names.includes(tag))
      const text: IndexedTexts = { phrasings: [], answer: read(answer), isNamed }
      texts.push(text)
      for (const phrasing of phrasings) {
        text.phrasings.push(read(phrasing))
        hashes.push(keyHash(phrasingKey(phrasing)))
        yield
      }
    }
    for (const entry of corpus.entries) {
      const text = entry.texts[language]
      if (text) yield* add(unique([text.question, ...text.also]), text.answer, entry.tags)
      else yield* add([], '')
    }
    for (const { phrasings } of corpus.notCovered) yield* add(phrasings[language] ?? [], '')
    keys[language] = Uint32Array.from(hashes)
    const vocabulary = yield* vocabularyOf(texts)
    const known = new Set(vocabulary)
    for (const entry of texts) {
      entry.phrasings = entry.phrasings.map(words => withCompounds(words, word => known.has(word)))
      yield
    }
    scripts[language] = scriptOfLanguage(vocabulary, language)
    const synonyms = unique(words.same.flat().flatMap(phrase => wordsOf(clean(phrase))))
    data[language] = yield* buildLanguageIndex(language, texts, names, {
      vocabulary,
      synonyms,
      // For other languages' sake.
      pairs: corpus.languages.length > 1 ? yield* commonPairs(texts) : [],
      stop: words.stop.map(clean),
      classes: compiled,
    })
  }
  yield
  const greetings = Object.values(corpus.greetings).flat().map(phrasingKey)
  return {
    languages: corpus.languages,
    ids: [
      ...corpus.entries.map(entry => entry.id),
      ...corpus.notCovered.map(({ name }) => NOT_COVERED + name),
    ],
    tags: [...corpus.entries.map(entry => entry.tags), ...corpus.notCovered.map(() => [])],
    keys,
    scripts,
    data,
    brands,
    greetings: unique(greetings),
    han,
  }
}

export const keyHash = (key: string) => fullHash(key, PAIR)

/** By its commonest words; Chinese has none in the vocabulary but Latin ones. */
function scriptOfLanguage(vocabulary: string[], language: string): Script {
  if (language === 'zh') return 'han'
  const counts = new Map<Script, number>()
  for (const word of vocabulary.slice(0, 100))
    counts.set(scriptOf(word), (counts.get(scriptOf(word)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'latin'
}

/** Every word of a language's texts, commonest first. */
function* vocabularyOf(texts: IndexedTexts[]): Steps<string[]> {
  const counts = new Map<string, number>()
  const count = (word: string, times: number) => {
    if (word.length > 1 && !isHan(word) && /^[\p{L}\p{M}']/u.test(word))
      counts.set(word, (counts.get(word) ?? 0) + times)
  }
  for (const { phrasings, answer } of texts) {
    // Visitors' words before the answers'.
    for (const phrasing of phrasings) for (const word of phrasing) count(word, 2)
    for (const word of answer) count(word, 1)
    yield
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
}

// Rarer ones are seldom words.
const COMMON_PAIR = 4

/** Pairs of Han characters in the phrasings, commonest first. */
function* commonPairs(texts: IndexedTexts[]): Steps<string[]> {
  const counts = new Map<string, number>()
  for (const { phrasings } of texts) {
    for (const word of phrasings.flat().filter(isHan)) {
      const characters = [...word]
      for (let i = 1; i < characters.length; i++) {
        const pair = characters[i - 1]! + characters[i]!
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
    yield
  }
  const common = [...counts].filter(([, count]) => count >= COMMON_PAIR)
  return common.sort((a, b) => b[1] - a[1]).map(([pair]) => pair)
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
