/**
 * Foresees a text bit by bit from what came before: the better, the fewer bytes it takes. Compressor and reader run the
 * same model, so it must come to the same numbers everywhere: only additions, multiplications and divisions, which
 * IEEE 754 fixes; no `Math.exp`, which engines may round as they like.
 */

const SHORTEST = 4

/** The bits of the character of some rank after a leading 1: 5 bits for the first 16, 7 for the next 32, then 9 … */
export function codeOf(rank: number): number {
  const value = rank + (1 << SHORTEST)
  const rest = 31 - Math.clz32(value)
  const ones = rest - SHORTEST
  return (((2 << ones) - 1) << (rest + 1)) | (value & ((1 << rest) - 1))
}

// So many characters before each one, besides those of the same word, say what it may be.
const ORDERS = [0, 1, 2, 3, 5]
const WORD = ORDERS.length
const CONTEXTS = WORD + 1
/** The chances in each context, the match, and a constant. */
const INPUTS = CONTEXTS + 2
const MATCH = CONTEXTS

const TABLE_BITS = 20
/** A slot that wasn't used yet: 1 is as likely as 0. */
const FRESH = 0x8000 << 5
const HISTORY_BITS = 16
/** A repetition is looked for by so many equal characters, one of the orders. */
const MATCH_ORDER = 3
const LONGEST_MATCH = 15
// What was seen long ago counts less.
const MEMORY = 16
const FIRST_STEP = 1.4
const MATCH_MEMORY = 50
const RATE = 0.006
/** Sets of weights: one by match and bits so far, added to one by the character before and the number of bits. */
const MATCH_SETS = 8 * 64
const BEFORE_SETS = 64 * 32

// Chances are mixed as logarithms of odds, in steps of 1/128 between ±11.
const STEPS = 128
const EVEN = 11 * STEPS
const CHANCE = new Uint16Array(2 * EVEN + 1)
const LOG_ODDS = new Float64Array(4096)
{
  // e^-11 and e^(1/128).
  let odds = 0.000016701700790245659
  for (let step = 0; step <= 2 * EVEN; step++, odds *= 1.0078430972064478)
    CHANCE[step] = Math.max(1, (65536 * odds) / (1 + odds))
  for (let chance = 0, step = 0; chance < 4096; chance++) {
    while (step < 2 * EVEN && CHANCE[step]! < 16 * chance + 8) step++
    LOG_ODDS[chance] = (step - EVEN) / STEPS
  }
}

const mix = (value: number, next: number) => {
  const mixed = Math.imul(value + next, 0x2f0b4c47)
  return mixed ^ (mixed >>> 15)
}

export class BitModel {
  readonly #characters: string[]
  readonly #codes: number[]
  readonly #ranks: Map<number, number>
  /** As ranks. */
  readonly #text: number[] = []
  #word = 0
  #before = 0
  readonly #hashes = new Int32Array(CONTEXTS)
  /** The bits of the next character so far, after a leading 1. */
  #node = 1
  #length = 0

  /** How likely a 1 is (16 bits), and how often the slot was used (5 bits); less FRESH, for only what is used takes memory. */
  readonly #table = new Uint32Array(CONTEXTS << TABLE_BITS)
  readonly #slots = new Int32Array(CONTEXTS)

  readonly #inputs = new Float64Array(INPUTS).fill(0.4)
  readonly #weights = new Float64Array((MATCH_SETS + BEFORE_SETS) * INPUTS).fill(0.15)
  /** Where the two sets begin. */
  #byMatch = 0
  #byBefore = 0
  #chance = 0

  /** Where the same characters stood before, and for how long they have been the same. */
  readonly #history = new Int32Array(1 << HISTORY_BITS)
  #matchAt = 0
  #matchLength = 0
  #expected = 0
  #expectedLength = 0
  readonly #matchChances = new Float64Array(LONGEST_MATCH + 1).fill(0xc000)

  constructor(characters: string[]) {
    this.#characters = characters
    this.#codes = characters.map((_, rank) => codeOf(rank))
    this.#ranks = new Map(this.#codes.map((code, rank) => [code, rank]))
    this.#lookBack()
  }

  /** How likely the next bit is a 1, of 65,536. */
  predict(): number {
    const node = this.#node
    const hashes = this.#hashes
    const slots = this.#slots
    const table = this.#table
    const inputs = this.#inputs
    const weights = this.#weights
    const matchLength = this.#matchLength
    if (this.#expected >> (this.#expectedLength - this.#length) !== node) this.#expected = 0
    const byMatch = ((this.#expected ? matchLength >> 1 : 0) * 64 + (node & 63)) * INPUTS
    const byBefore = (MATCH_SETS + this.#before * 32 + Math.min(this.#length, 31)) * INPUTS
    this.#byMatch = byMatch
    this.#byBefore = byBefore
    for (let i = 0; i < CONTEXTS; i++) {
      // The first bits of a character lie side by side: what the processor fetches for one serves the next.
      const place = mix(hashes[i]!, node >> 5) + (node & 31)
      const slot = (i << TABLE_BITS) + (place & ((1 << TABLE_BITS) - 1))
      const input = LOG_ODDS[(table[slot]! ^ FRESH) >> 9]!
      slots[i] = slot
      inputs[i] = input
    }
    const odds = this.#expected ? LOG_ODDS[this.#matchChances[matchLength]! >> 4]! : 0
    inputs[MATCH] = this.#expectedBit() ? odds : -odds
    let sum = 0
    for (let i = 0; i < INPUTS; i++) sum += (weights[byMatch + i]! + weights[byBefore + i]!) * inputs[i]!
    const step = Math.round(sum * STEPS) + EVEN
    this.#chance = CHANCE[Math.max(0, Math.min(step, 2 * EVEN))]!
    return this.#chance
  }

  /** The bit that it was; gives the character when this was the last bit of it. */
  learn(bit: number): string | undefined {
    const slots = this.#slots
    const table = this.#table
    const inputs = this.#inputs
    const weights = this.#weights
    const byMatch = this.#byMatch
    const byBefore = this.#byBefore
    const matchChances = this.#matchChances
    const matchLength = this.#matchLength
    const error = (bit - this.#chance / 65536) * RATE
    for (let i = 0; i < INPUTS; i++) {
      weights[byMatch + i]! += error * inputs[i]!
      weights[byBefore + i]! += error * inputs[i]!
    }
    for (let i = 0; i < CONTEXTS; i++) {
      const slot = slots[i]!
      const used = table[slot]! ^ FRESH
      const count = used & 31
      const chance = used >> 5
      const next = (chance + (bit * 65535 - chance) / (count + FIRST_STEP)) & 0xffff
      table[slot] = ((next << 5) | (count < MEMORY ? count + 1 : count)) ^ FRESH
    }
    if (this.#expected) {
      const hit = this.#expectedBit() === bit ? 65535 : 0
      matchChances[matchLength]! += (hit - matchChances[matchLength]!) / MATCH_MEMORY
    }
    this.#node = this.#node * 2 + bit
    this.#length++
    const rank = this.#ranks.get(this.#node)
    if (rank === undefined) return undefined
    this.#append(rank)
    return this.#characters[rank]
  }

  #expectedBit(): number {
    return (this.#expected >> (this.#expectedLength - this.#length - 1)) & 1
  }

  #append(rank: number) {
    const text = this.#text
    if (this.#matchLength > 0 && text[this.#matchAt] === rank) {
      this.#matchAt++
      this.#matchLength = Math.min(this.#matchLength + 1, LONGEST_MATCH)
    } else this.#matchLength = 0
    text.push(rank)
    this.#before = Math.min(rank, 63)
    // Not \p{L}: browsers know Unicode in different versions.
    this.#word = this.#characters[rank]! > '@' ? mix(this.#word, rank + 1) : 0
    this.#lookBack()
  }

  /** What the next character is to be foreseen by. */
  #lookBack() {
    const text = this.#text
    const hashes = this.#hashes
    const end = text.length
    let hash = 0
    let back = 0
    ORDERS.forEach((order, i) => {
      for (; back < order; back++) hash = mix(hash, 1 + (text[end - 1 - back] ?? -1))
      hashes[i] = mix(hash, i)
      if (order === MATCH_ORDER) this.#findMatch(hash)
    })
    hashes[WORD] = mix(this.#word, WORD)
    this.#node = 1
    this.#length = 0
    this.#expected = this.#matchLength > 0 ? this.#codes[text[this.#matchAt]!]! : 0
    this.#expectedLength = 31 - Math.clz32(this.#expected)
  }

  #findMatch(hash: number) {
    const text = this.#text
    const history = this.#history
    const slot = hash & (history.length - 1)
    const before = history[slot]!
    if (this.#matchLength === 0 && before > 0) {
      const most = Math.min(before, LONGEST_MATCH)
      let length = 0
      while (length < most && text[before - 1 - length] === text[text.length - 1 - length]) length++
      if (length >= MATCH_ORDER) {
        this.#matchAt = before
        this.#matchLength = length
      }
    }
    history[slot] = text.length
  }
}
