/** The words that an index knows, and which of them one that it doesn't know may be. */
import { romanize } from './romanization.ts'
import { OUT_OF_REACH, Spellings } from './spellings.ts'
import { stem } from './stem.ts'
import { foldKazakh } from './stem-kazakh.ts'

/** Familiarity of a word that only the owner's classes hold. */
export const MERE_SYNONYM = 0.3

const MOST_CACHED = 1000

export class Vocabulary {
  readonly #language: string
  readonly #words: string[]
  readonly #knowsStem: (stem: string) => boolean
  #surface?: Set<string>
  readonly #synonyms: Set<string>
  #bySound?: Map<string, string>
  #spellings?: Spellings
  #sounds?: Spellings
  /** A question looks at each of its words several times over, and questions share most of their words. */
  readonly #familiarities = new Map<string, number>()

  /** `words`: commonest first. `synonyms`: words of the owner's classes. */
  constructor(language: string, words: string[], synonyms: string[], knowsStem: (stem: string) => boolean) {
    this.#language = language
    this.#words = words
    this.#synonyms = new Set(synonyms)
    this.#knowsStem = knowsStem
  }

  /** 1 for a word as somebody wrote it, less for another form of it or a mere synonym, 0 for a stranger. */
  familiarity(word: string): number {
    let known = this.#familiarities.get(word)
    if (known === undefined) {
      if (this.#familiarities.size >= MOST_CACHED) this.#familiarities.clear()
      known = this.#lookUp(word)
      this.#familiarities.set(word, known)
    }
    return known
  }

  #lookUp(word: string): number {
    const isKazakh = this.#language === 'kk'
    this.#surface ??= new Set(isKazakh ? this.#words.map(foldKazakh) : this.#words)
    if (this.#surface.has(isKazakh ? foldKazakh(word) : word)) return 1
    if (this.#knowsStem(stem(word, this.#language))) return 0.9
    return this.#synonyms.has(word) ? MERE_SYNONYM : 0
  }

  /** The nearest known word within the spelling mistakes that its length allows, the commonest of equals. */
  nearest(word: string): string | undefined {
    const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    if (allowed === 0) return undefined
    this.#spellings ??= new Spellings(this.#words)
    // The first letter is seldom wrong, and one is sooner left out than put in.
    return this.#spellings.nearest(
      word,
      allowed,
      known => (known[0] === word[0] ? 0 : 0.5) + (known.length < word.length ? 0.25 : 0),
    )
  }

  /** The known word that sounds exactly as a word in Latin letters is spelt ("popolnit" → пополнить). */
  soundingExactly(word: string): string | undefined {
    if (!this.#bySound) {
      this.#bySound = new Map()
      // Backwards, so that the commonest of equals stays.
      for (const known of this.#words.toReversed()) this.#bySound.set(romanize(known), known)
    }
    return this.#bySound.get(romanize(word)) ?? (word.length === 1 ? soundingLetter(word) : undefined)
  }

  /** The same, or else the nearest in sound within the mistakes that its length allows. */
  soundingLike(word: string): { word: string; isExact: boolean } | undefined {
    const exact = this.soundingExactly(word)
    if (exact) return { word: exact, isExact: true }
    const sound = romanize(word)
    if (sound.length < 4) return undefined
    const allowed = sound.length < 7 ? 1 : 2
    this.#sounds ??= new Spellings([...this.#bySound!.keys()])
    const best = this.#sounds.nearest(sound, allowed, known => (known[0] === sound[0] ? 0 : OUT_OF_REACH))
    return best === undefined ? undefined : { word: this.#bySound!.get(best)!, isExact: false }
  }
}

/** "v", "s", "k": prepositions, which the vocabulary leaves out. */
const soundingLetter = (word: string) => [...'вскуоиая'].find(letter => romanize(letter) === romanize(word))
