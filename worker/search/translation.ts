/**
 * A word of another language → the word of this one that is used in the same entries. Entries say the same in all their
 * languages: they are a dictionary, and it grows with them.
 */
import { findHash } from './hash-list.ts'
import { stem } from './stem.ts'
import { type TextIndex, textHash } from './text-index.ts'
import { isHan } from './words.ts'

// Cosine of two words' scores by entry; below it they have a subject in common, and no more.
const LEAST_LIKENESS = 0.7
// Rarer words occur in the same entries by chance.
const MOST_WORDS = 1500
const MOST_KNOWN = 1000

export class Translation {
  readonly #language: string
  readonly #texts: TextIndex
  readonly #entries: number
  readonly #words: string[]
  /** By word: its place among the terms, and the length of its scores as a vector. */
  #places?: Int32Array
  #lengths?: Float64Array
  /** Language and word → its translation: people use the same few foreign words. */
  readonly #known = new Map<string, string | undefined>()

  /** `entries`: how many there are. `words`: commonest first, without stop words; of Chinese, pairs of characters. */
  constructor(language: string, texts: TextIndex, entries: number, words: string[]) {
    this.#language = language
    this.#texts = texts
    this.#entries = entries
    this.#words = words.slice(0, MOST_WORDS)
  }

  /** The word of this language that is used most like a word of another one. */
  translate(word: string, home: Translation): string | undefined {
    const key = `${home.#language} ${word}`
    if (!this.#known.has(key)) {
      const spread = home.#spreadOf(word)
      if (this.#known.size >= MOST_KNOWN) this.#known.clear()
      this.#known.set(key, spread && this.#find(spread))
    }
    return this.#known.get(key)
  }

  /** In which entries a word of this language is used, and how much, as a vector of length 1; undefined for a stranger. */
  #spreadOf(word: string): Float64Array | undefined {
    const place = this.#placeOf(word)
    if (place < 0) return undefined
    const { entries, scores, starts } = this.#texts
    const length = this.#lengthOf(place)
    const spread = new Float64Array(this.#entries)
    for (let i = starts[place]!; i < starts[place + 1]!; i++) spread[entries[i]!] = scores[i]! / length
    return spread
  }

  #find(spread: Float64Array): string | undefined {
    this.#places ??= Int32Array.from(this.#words, word => this.#placeOf(word))
    this.#lengths ??= Float64Array.from(this.#places, place => (place < 0 ? 1 : this.#lengthOf(place)))
    const { entries, scores, starts } = this.#texts
    let best: string | undefined
    let bestLikeness = LEAST_LIKENESS
    for (const [i, place] of this.#places.entries()) {
      if (place < 0) continue
      let product = 0
      for (let k = starts[place]!; k < starts[place + 1]!; k++) product += scores[k]! * spread[entries[k]!]!
      const likeness = product / this.#lengths[i]!
      if (likeness > bestLikeness) {
        bestLikeness = likeness
        best = this.#words[i]
      }
    }
    return best
  }

  #placeOf(word: string): number {
    return findHash(this.#texts.terms, textHash(isHan(word) ? word : stem(word, this.#language)))
  }

  #lengthOf(place: number): number {
    return Math.hypot(
      ...this.#texts.scores.subarray(this.#texts.starts[place], this.#texts.starts[place + 1]),
    )
  }
}
