/**
 * The compact index of phrasings: feature → the phrasings that have it, in typed arrays that load as they are.
 * Phrasings of an entry are neighbours, so that one pass over a feature's list also counts them by entry.
 */
import { HAN, STEM } from './features.ts'
import type { HashList } from './hash-list.ts'
import type { Occurrences } from './occurrences.ts'
import type { Steps } from './steps.ts'

export interface PhrasingIndex {
  features: HashList
  /** By feature: the number of its list. Features share one: the letter groups of a word that occurs nowhere else. */
  lists: Uint16Array | Uint32Array
  /** By list: where it starts in `postings`; one more at the end. */
  starts: Uint32Array
  /** Numbers of phrasings, ascending in each list. */
  postings: Uint16Array
  /** By list: the number of entries that have its features. */
  frequencies: Uint16Array
  /** First phrasing of each entry, and the number of phrasings at the end. */
  entryStarts: Uint32Array
  /** Entry of each phrasing. */
  entryOf: Uint16Array
  /** 1 / the length of each phrasing's weighted feature vector. */
  inverseNorms: Float32Array
}

export interface Weights {
  /** By kind of feature. */
  kinds: number[]
  /** Features in more than this share of entries say nothing; letter groups and pairs above it are left out. */
  commonest: number
}

const FEATURES_A_STEP = 512

/** `entryStarts`: see above. */
export function* buildPhrasingIndex(
  { features, kinds, starts, phrasings }: Occurrences,
  entryStarts: Uint32Array,
  weights: Weights,
): Steps<PhrasingIndex> {
  const entries = entryStarts.length - 1
  const entryOf = new Uint16Array(entryStarts[entries]!)
  for (let entry = 0; entry < entries; entry++) {
    entryOf.fill(entry, entryStarts[entry], entryStarts[entry + 1])
  }
  const shared = new SharedLists(features.hashes.length, phrasings.length)
  const numbers = new Uint32Array(features.hashes.length)
  const norms = new Float64Array(entryOf.length)
  for (let feature = 0; feature < numbers.length; feature++) {
    if (feature % FEATURES_A_STEP === 0) yield
    const kind = kinds[feature]!
    const start = starts[feature]!
    let end = starts[feature + 1]!
    let frequency = 0
    for (let i = start; i < end; i++) {
      if (i === start || entryOf[phrasings[i]!] !== entryOf[phrasings[i - 1]!]) frequency++
    }
    // The feature stays known.
    if (kind !== STEM && kind !== HAN && frequency > weights.commonest * entries) end = start
    numbers[feature] = shared.add(phrasings, start, end, frequency)
    const weight = weights.kinds[kind]! * rarity(entries, frequency)
    for (let i = start; i < end; i++) norms[phrasings[i]!]! += weight * weight
  }
  yield
  const inverseNorms = new Float32Array(norms.length)
  for (let i = 0; i < norms.length; i++) if (norms[i]! > 0) inverseNorms[i] = 1 / Math.sqrt(norms[i]!)
  return {
    features,
    lists: shared.count > 0xffff ? numbers : new Uint16Array(numbers),
    ...shared.finished(),
    entryStarts,
    entryOf,
    inverseNorms,
  }
}

/** Equal lists are kept once. */
class SharedLists {
  count = 0
  readonly #postings: Uint16Array
  readonly #starts: Uint32Array
  readonly #frequencies: Uint16Array
  /** Some number made of a list → the last list that has it. */
  readonly #byContent = new Map<number, number>()
  /** By list: the one before it that has the same number, or -1. */
  readonly #before: Int32Array

  /** Room for so many lists, and so many numbers in all of them. */
  constructor(lists: number, numbers: number) {
    this.#postings = new Uint16Array(numbers)
    this.#starts = new Uint32Array(lists + 1)
    this.#frequencies = new Uint16Array(lists)
    this.#before = new Int32Array(lists)
  }

  /** The number of the list that is in `from`. */
  add(from: Uint16Array, start: number, end: number, frequency: number): number {
    let content = frequency
    for (let i = start; i < end; i++) content = Math.imul(content, 31) + from[i]!
    content >>>= 2
    const last = this.#byContent.get(content) ?? -1
    for (let number = last; number >= 0; number = this.#before[number]!) {
      if (this.#frequencies[number] === frequency && this.#isEqual(number, from, start, end)) return number
    }
    let next = this.#starts[this.count]!
    for (let i = start; i < end; i++) this.#postings[next++] = from[i]!
    this.#frequencies[this.count] = frequency
    this.#before[this.count] = last
    this.#byContent.set(content, this.count)
    this.#starts[++this.count] = next
    return this.count - 1
  }

  finished(): Pick<PhrasingIndex, 'starts' | 'postings' | 'frequencies'> {
    return {
      starts: this.#starts.slice(0, this.count + 1),
      postings: this.#postings.slice(0, this.#starts[this.count]),
      frequencies: this.#frequencies.slice(0, this.count),
    }
  }

  #isEqual(number: number, from: Uint16Array, start: number, end: number): boolean {
    const own = this.#starts[number]!
    if (this.#starts[number + 1]! - own !== end - start) return false
    for (let i = start; i < end; i++) if (this.#postings[own + i - start] !== from[i]) return false
    return true
  }
}

/** Inverse document frequency as BM25 has it; counted by entry, for phrasings of one entry repeat each other. */
export function rarity(entries: number, frequency: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5))
}
