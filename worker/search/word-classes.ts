/** The owner's words: brand spellings become the brand's tag, and words that mean the same share a class. */

import { clean } from './clean.ts'
import type { CorpusWords } from './corpus.ts'
import { groupBy } from './group-by.ts'
import { OUT_OF_REACH, Spellings } from './spellings.ts'
import { stem } from './stem.ts'
import type { Steps } from './steps.ts'
import { isCyrillic, isHan, wordsOf } from './words.ts'

/** A class is marked by a word that nobody types. */
const CLASS_MARK = '§'

export interface Classified {
  /** Words with brand spellings replaced by their tag, and a mark for each class that occurs. */
  words: string[]
  /** Tags of the brands that are named. */
  tags: string[]
}

/** The owner's words as they are looked up, made when the index is built: stemming them takes long. */
export interface CompiledClasses {
  /** Brands of one word, as they are spelt. */
  brands: string[]
  /** Han spellings, longest first, with what they stand for. */
  han: [spelling: string, mark: string, isBrand: boolean][]
  /** What else stands for something: stems, one after the other; longest first. */
  sequences: [stems: string, mark: string, isBrand: boolean][]
  same: string[][]
}

export function* compileClasses(language: string, words: CorpusWords): Steps<CompiledClasses> {
  const brands = new Set<string>()
  const han: CompiledClasses['han'] = []
  const sequences: CompiledClasses['sequences'] = []
  const add = (spelling: string, mark: string, isBrand: boolean) => {
    const words = wordsOf(spelling)
    if (words.length === 0) return
    if (isBrand && words.length === 1) brands.add(words[0]!)
    if (words.some(isHan)) han.push([spelling, mark, isBrand])
    else sequences.push([words.map(word => stemOf(word, isBrand, language)).join(' '), mark, isBrand])
  }
  for (const [tag, spellings] of Object.entries(words.brands)) {
    for (const spelling of [tag, ...spellings]) add(clean(spelling), tag, true)
    yield
  }
  for (const [index, group] of words.same.entries()) {
    for (const word of group) add(clean(word), CLASS_MARK + index, false)
    yield
  }
  yield
  return {
    brands: [...brands],
    han: longestFirst(han, ([spelling]) => spelling.length),
    sequences: longestFirst(sequences, ([stems]) => stems.split(' ').length),
    same: words.same,
  }
}

/** Those of one length stay in their order. */
function longestFirst<T>(values: T[], lengthOf: (value: T) => number): T[] {
  const byLength: T[][] = []
  for (const value of values) {
    const length = lengthOf(value)
    byLength[length] ??= []
    byLength[length].push(value)
  }
  return byLength.reverse().flat()
}

/** Brands in Latin letters have no endings: activate is not a form of activ. */
function stemOf(word: string, isBrand: boolean, language: string): string {
  return isBrand && !isCyrillic(word) ? word : stem(word, language)
}

const HAVE_CASES = ['kk', 'ru']
const BEGINNING = 3
// Shorter names are a letter away from too many words.
const SHORTEST_MISSPELT = 5
const CASE_AFTER_NAME =
  /(?:[gqk][ae]|[dtn][ae]n?|[dtn]i(?:ng?|ñ)?|[mbp]en|[гғкқ][ае]|[дтн][ае]н?|[дтн][иіы](?:ң|н)?|[мбп]ен|(?:ов)?ск[а-я]+|[аеиуыі]|ом)$/

interface Sequence {
  stems: string[]
  mark: string
  isBrand: boolean
}

export class WordClasses {
  readonly #language: string
  readonly #brands: string[]
  readonly #names: Set<string>
  /** Of Cyrillic names; made when a Cyrillic word comes. */
  #stems?: Set<string>
  #spellings?: Spellings
  /** Of names that may have an ending: most words are none. */
  readonly #beginnings: Set<string> = new Set()
  readonly #compiled: () => CompiledClasses
  /** First stem → sequences of stems that begin with it, longest first. */
  #sequences?: Map<string, Sequence[]>
  /** First character → Han spellings, with their places in the list. */
  #han?: Map<string, [place: number, spelling: CompiledClasses['han'][number]][]>

  /** `compiled` is called when the language is first asked for: most Workers are never asked in all of them. */
  constructor(language: string, brands: string[], compiled: () => CompiledClasses) {
    this.#language = language
    this.#brands = brands
    this.#names = new Set(brands)
    if (HAVE_CASES.includes(language))
      this.#beginnings = new Set(brands.map(brand => brand.slice(0, BEGINNING)))
    this.#compiled = compiled
  }

  #sequencesFrom(stem: string): Sequence[] | undefined {
    this.#sequences ??= groupBy(
      this.#compiled().sequences.map(([line, mark, isBrand]) => ({ stems: line.split(' '), mark, isBrand })),
      ({ stems }) => stems[0]!,
    )
    return this.#sequences.get(stem)
  }

  /** Whether the word is a brand's name and nothing else. */
  isBrand(word: string): boolean {
    return this.#isName(isHan(word) ? word : this.#stemOf(word, true))
  }

  /** How many of the words from a place on are the name of a brand together; 0 if none is. */
  countBrandWords(words: string[], start: number): number {
    if (isHan(words[start]!)) return this.#isName(words[start]!) ? 1 : 0
    return this.#findSequence(words, start, true)?.stems.length ?? 0
  }

  /** The name that a word is one mistake away from. */
  nearestBrand(word: string): string | undefined {
    this.#spellings ??= new Spellings(this.#brands.filter(name => name.length >= SHORTEST_MISSPELT))
    const nearest = (typed: string) =>
      this.#spellings!.nearest(typed, 1, name => (name[0] === typed[0] ? 0 : OUT_OF_REACH))
    return (
      nearest(word) ??
      (HAVE_CASES.includes(this.#language) ? nearest(word.replace(CASE_AFTER_NAME, '')) : undefined)
    )
  }

  classify(words: string[]): Classified {
    const result: string[] = []
    const marks = new Set<string>()
    const tags = new Set<string>()
    for (let i = 0; i < words.length; ) {
      const word = words[i]!
      if (isHan(word)) {
        result.push(...this.#classifyHan(word, marks, tags))
        i++
        continue
      }
      const found = this.#findSequence(words, i, true) ?? this.#findSequence(words, i, false)
      if (found?.isBrand) {
        result.push(found.mark)
        tags.add(found.mark)
        i += found.stems.length
        continue
      }
      if (found) marks.add(found.mark)
      result.push(word)
      i++
    }
    return { words: [...result, ...marks], tags: [...tags] }
  }

  #findSequence(words: string[], start: number, isBrand: boolean) {
    return this.#sequencesFrom(this.#stemOf(words[start]!, isBrand))?.find(
      sequence =>
        sequence.isBrand === isBrand &&
        sequence.stems.every((expected, i) => {
          const word = words[start + i]
          return word !== undefined && this.#stemOf(word, isBrand) === expected
        }),
    )
  }

  #stemOf(word: string, isBrand: boolean): string {
    const stemmed = stemOf(word, isBrand, this.#language)
    if (!isBrand || !this.#beginnings.has(word.slice(0, BEGINNING)) || this.#isName(stemmed)) return stemmed
    // "beelinege", "kaspiден", "алтеловская": Kazakhs put their endings on names in foreign letters, too, and in Russian
    // sentences; Russians make adjectives of them, and with "актив" the stemmer takes part of the name for an ending.
    const bare = stemOf(word.replace(CASE_AFTER_NAME, ''), isBrand, this.#language)
    return this.#isName(bare) ? bare : stemmed
  }

  /** `stemmed`: see stemOf(). */
  #isName(stemmed: string): boolean {
    if (!isCyrillic(stemmed)) return this.#names.has(stemmed)
    this.#stems ??= new Set(this.#brands.filter(isCyrillic).map(name => stemOf(name, true, this.#language)))
    return this.#stems.has(stemmed)
  }

  /** What else a word may be called, as lists of words. */
  synonymsOf(word: string): string[][] {
    const { mark } = this.#findSequence([word], 0, false) ?? {}
    if (mark === undefined) return []
    return (this.#compiled().same[Number(mark.slice(CLASS_MARK.length))] ?? []).map(member =>
      wordsOf(clean(member)),
    )
  }

  /** The spellings that may be in a run, longest first: those that begin with one of its characters. */
  #hanFrom(run: string): CompiledClasses['han'] {
    this.#han ??= groupBy(this.#compiled().han.entries(), ([, [spelling]]) => [...spelling][0]!)
    return [...new Set(run)]
      .flatMap(character => this.#han!.get(character) ?? [])
      .sort((a, b) => a[0] - b[0])
      .map(([, spelling]) => spelling)
  }

  /** Brands split the run; classes only mark it. */
  #classifyHan(run: string, marks: Set<string>, tags: Set<string>): string[] {
    let rest = run
    for (const [spelling, mark, isBrand] of this.#hanFrom(run)) {
      if (!rest.includes(spelling)) continue
      if (isBrand) {
        tags.add(mark)
        rest = rest.replaceAll(spelling, ` ${mark} `)
      } else marks.add(mark)
    }
    return rest.split(' ').filter(part => part !== '')
  }
}

export function isClassMark(word: string): boolean {
  return word.startsWith(CLASS_MARK)
}
