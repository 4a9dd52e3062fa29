/** Words compared letter by letter, to find what a misspelt one was meant to be. */

const LONGEST = 255

/** More than any mistakes cost. */
export const OUT_OF_REACH = Number.POSITIVE_INFINITY

/** Words with what tells at a glance that most of them are no neighbours of a word. */
export class Spellings {
  readonly #words: string[]
  readonly #lengths: Uint8Array
  readonly #letters: Int32Array

  constructor(words: string[]) {
    this.#words = words
    this.#lengths = Uint8Array.from(words, word => Math.min(word.length, LONGEST))
    this.#letters = Int32Array.from(words, letterMask)
  }

  /** The nearest by mistakes, at most `allowed`, and what `more` adds for other reasons; the first of equals. */
  nearest(word: string, allowed: number, more: (known: string) => number): string | undefined {
    const length = Math.min(word.length, LONGEST)
    const mask = letterMask(word)
    let best: string | undefined
    let bestCost = allowed + 1
    for (let i = 0; i < this.#words.length; i++) {
      if (Math.abs(this.#lengths[i]! - length) > allowed) continue
      // Each mistake changes at most two kinds of letters.
      if (bitCount(this.#letters[i]! ^ mask) > 2 * allowed) continue
      const known = this.#words[i]!
      const extra = more(known)
      if (extra >= bestCost) continue
      const distance = editDistance(word, known, allowed)
      if (distance <= allowed && distance + extra < bestCost) {
        bestCost = distance + extra
        best = known
      }
    }
    return best
  }
}

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
function editDistance(a: string, b: string, most: number): number {
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
