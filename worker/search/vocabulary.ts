/** The words that an index knows, and the nearest of them to one that it doesn't. */
import { romanize } from './romanization.ts'
import { stem } from './stem.ts'
import { foldKazakh } from './stem-kazakh.ts'

/** Familiarity of a word that only the owner's classes hold. */
export const MERE_SYNONYM = 0.3

export class Vocabulary {
  private readonly language: string
  private readonly words: string[]
  private readonly knowsStem: (stem: string) => boolean
  private surface?: Set<string>
  private readonly synonyms: Set<string>
  private letters?: Int32Array
  private bySound?: Map<string, string>

  /** `words`: commonest first. `synonyms`: words of the owner's classes. */
  constructor(language: string, words: string[], synonyms: string[], knowsStem: (stem: string) => boolean) {
    this.language = language
    this.words = words
    this.synonyms = new Set(synonyms)
    this.knowsStem = knowsStem
  }

  /** 1 for a word as somebody wrote it, less for another form of it or a mere synonym, 0 for a stranger. */
  familiarity(word: string): number {
    const spelling = (word: string) => (this.language === 'kk' ? foldKazakh(word) : word)
    this.surface ??= new Set(this.words.map(spelling))
    if (this.surface.has(spelling(word))) return 1
    if (this.knowsStem(stem(word, this.language))) return 0.9
    return this.synonyms.has(word) ? MERE_SYNONYM : 0
  }

  /** The nearest known word within the spelling mistakes that its length allows, the commonest of equals. */
  nearest(word: string): string | undefined {
    const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
    if (allowed === 0) return undefined
    this.letters ??= Int32Array.from(this.words, letterMask)
    const mask = letterMask(word)
    let best: string | undefined
    let bestDistance = allowed + 1
    for (let i = 0; i < this.words.length; i++) {
      const known = this.words[i]!
      if (Math.abs(known.length - word.length) > allowed) continue
      // Each mistake changes at most two kinds of letters: most words are out before they are compared.
      if (bitCount(this.letters[i]! ^ mask) > 2 * allowed) continue
      const distance = editDistance(word, known, allowed)
      // The first letter is seldom wrong, and one is sooner left out than put in.
      const cost = distance + (known[0] === word[0] ? 0 : 0.5) + (known.length < word.length ? 0.25 : 0)
      if (distance <= allowed && cost < bestDistance) {
        bestDistance = cost
        best = known
      }
    }
    return best
  }

  /** The known word that sounds exactly as a word in Latin letters is spelt ("popolnit" → пополнить). */
  soundingExactly(word: string): string | undefined {
    if (!this.bySound) {
      this.bySound = new Map()
      // Backwards, so that the commonest of equals stays.
      for (const known of this.words.toReversed()) this.bySound.set(romanize(known), known)
    }
    return this.bySound.get(romanize(word)) ?? (word.length === 1 ? soundingLetter(word) : undefined)
  }

  /** The same, or else the nearest in sound within the mistakes that its length allows. */
  soundingLike(word: string): { word: string; isExact: boolean } | undefined {
    const exact = this.soundingExactly(word)
    if (exact) return { word: exact, isExact: true }
    const sound = romanize(word)
    if (sound.length < 4) return undefined
    const allowed = sound.length < 7 ? 1 : 2
    let best: string | undefined
    let bestDistance = allowed + 1
    for (const known of this.bySound!.keys()) {
      if (known[0] !== sound[0] || Math.abs(known.length - sound.length) > allowed) continue
      const distance = editDistance(sound, known, allowed)
      if (distance < bestDistance) {
        bestDistance = distance
        best = known
      }
    }
    return best === undefined ? undefined : { word: this.bySound!.get(best)!, isExact: false }
  }
}

/** "v", "s", "k": prepositions, which the vocabulary leaves out. */
const soundingLetter = (word: string) => [...'вскуоиая'].find(letter => romanize(letter) === romanize(word))

/** A bit for each letter (modulo 32). */
function letterMask(word: string): number {
  let mask = 0
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) & 31)
  return mask
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

// Rows of the table of distances, longer than any question; made once, for thousands of words are compared.
const ROWS = [0, 1, 2].map(() => new Uint16Array(2048)) as [Uint16Array, Uint16Array, Uint16Array]

/** Optimal string alignment distance (insert, delete, change, swap neighbours); more than `most` is not told apart. */
export function editDistance(a: string, b: string, most: number): number {
  let [before, previous, row] = ROWS
  for (let j = 0; j <= b.length; j++) previous[j] = j
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1)
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = unit === b.charCodeAt(j - 1) ? 0 : 1
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change)
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, previous, row] = [previous, row, before]
  }
  return previous[b.length]!
}
