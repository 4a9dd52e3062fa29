/** The owner's words: brand spellings become the brand's tag, and words that mean the same share a class. */

import { clean } from './clean.ts'
import type { CorpusWords } from './corpus.ts'
import { stem } from './stem.ts'
import { isCyrillic, isHan, wordsOf } from './words.ts'

/** A class is marked by a word that nobody types. */
const CLASS_MARK = '§'

export interface Classified {
  /** Words with brand spellings replaced by their tag, and a mark for each class that occurs. */
  words: string[]
  /** Tags of the brands that are named. */
  tags: string[]
}

export class WordClasses {
  private readonly language: string
  private readonly words: CorpusWords
  /** Brands of one word: as stems, or as Han. */
  private readonly brands = new Set<string>()
  /** Han spellings, longest first, with what they stand for. */
  private readonly han: [spelling: string, mark: string, isBrand: boolean][] = []
  /** First stem → sequences of stems that begin with it, longest first. */
  private readonly sequences = new Map<string, { stems: string[]; mark: string; isBrand: boolean }[]>()
  private isPrepared = false

  constructor(language: string, words: CorpusWords) {
    this.language = language
    this.words = words
    for (const [tag, spellings] of Object.entries(words.brands)) {
      for (const spelling of [tag, ...spellings]) {
        const [word, ...more] = wordsOf(clean(spelling))
        if (word !== undefined && more.length === 0)
          this.brands.add(isHan(word) ? word : this.stemOf(word, true))
      }
    }
  }

  /** When the language is first asked for: most Workers are never asked in all of them. */
  private prepare() {
    if (this.isPrepared) return
    this.isPrepared = true
    for (const [tag, spellings] of Object.entries(this.words.brands)) {
      for (const spelling of [tag, ...spellings]) this.add(clean(spelling), tag, true)
    }
    this.words.same.forEach((group, index) => {
      for (const word of group) this.add(clean(word), CLASS_MARK + index, false)
    })
    this.han.sort((a, b) => b[0].length - a[0].length)
    for (const list of this.sequences.values()) list.sort((a, b) => b.stems.length - a.stems.length)
  }

  private add(spelling: string, mark: string, isBrand: boolean) {
    const words = wordsOf(spelling)
    if (words.length === 0) return
    if (words.some(isHan)) {
      this.han.push([spelling, mark, isBrand])
      return
    }
    const stems = words.map(word => this.stemOf(word, isBrand))
    const list = this.sequences.get(stems[0]!) ?? []
    list.push({ stems, mark, isBrand })
    this.sequences.set(stems[0]!, list)
  }

  /** Whether the word is a brand's name and nothing else. */
  isBrand(word: string): boolean {
    return isHan(word) ? this.brands.has(word) : this.brands.has(this.stemOf(word, true))
  }

  classify(words: string[]): Classified {
    this.prepare()
    const result: string[] = []
    const marks = new Set<string>()
    const tags = new Set<string>()
    for (let i = 0; i < words.length; ) {
      const word = words[i]!
      if (isHan(word)) {
        result.push(...this.classifyHan(word, marks, tags))
        i++
        continue
      }
      const found = this.findSequence(words, i)
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

  private findSequence(words: string[], start: number) {
    const matches = (isBrand: boolean) =>
      this.sequences.get(this.stemOf(words[start]!, isBrand))?.find(
        sequence =>
          sequence.isBrand === isBrand &&
          sequence.stems.every((expected, i) => {
            const word = words[start + i]
            return word !== undefined && this.stemOf(word, isBrand) === expected
          }),
      )
    return matches(true) ?? matches(false)
  }

  /** Brands in Latin letters have no endings: activate is not a form of activ. */
  private stemOf(word: string, isBrand: boolean): string {
    return isBrand && !isCyrillic(word) ? word : stem(word, this.language)
  }

  /** What else a word may be called, as lists of words. */
  synonymsOf(word: string): string[][] {
    this.prepare()
    const { mark } = this.findSequence([word], 0) ?? {}
    if (mark === undefined) return []
    return (this.words.same[Number(mark.slice(CLASS_MARK.length))] ?? []).map(member =>
      wordsOf(clean(member)),
    )
  }

  /** Brands split the run; classes only mark it. */
  private classifyHan(run: string, marks: Set<string>, tags: Set<string>): string[] {
    let rest = run
    for (const [spelling, mark, isBrand] of this.han) {
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
