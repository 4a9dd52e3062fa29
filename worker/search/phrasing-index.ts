/**
 * The compact index of phrasings: feature → the phrasings that have it, in typed arrays that load as they are.
 * Phrasings of an entry are neighbours, so that one pass over a feature's list also counts them by entry.
 */
import { type Features, HAN, STEM } from './features.ts'
import { type HashList, listHashes } from './hash-list.ts'
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

/** In a language: their numbers have sixteen bits. */
export const MOST_PHRASINGS = 0xffff

const PHRASINGS_A_STEP = 16
const FEATURES_A_STEP = 512

/** `entries`: the phrasings of each entry. `known`: more features that count as known words. */
export function* buildPhrasingIndex(
  entries: Features[][],
  known: Iterable<number>,
  weights: Weights,
): Steps<PhrasingIndex> {
  const lists = new Map<number, { kind: number; phrasings: number[]; entries: number; last: number }>()
  const entryStarts = new Uint32Array(entries.length + 1)
  let count = 0
  for (const [entry, phrasings] of entries.entries()) {
    entryStarts[entry] = count
    for (const { kinds } of phrasings) {
      if (count % PHRASINGS_A_STEP === 0) yield
      for (const [feature, kind] of kinds) {
        let list = lists.get(feature)
        if (!list) {
          list = { kind, phrasings: [], entries: 0, last: -1 }
          lists.set(feature, list)
        }
        list.phrasings.push(count)
        if (list.last !== entry) {
          list.entries++
          list.last = entry
        }
      }
      count++
    }
  }
  entryStarts[entries.length] = count
  if (count > MOST_PHRASINGS) throw new Error('too many phrasings')
  let seen = 0
  for (const list of lists.values()) {
    if (seen++ % FEATURES_A_STEP === 0) yield
    // The feature stays known.
    if (list.kind !== STEM && list.kind !== HAN && list.entries > weights.commonest * entries.length)
      list.phrasings = []
  }
  for (const feature of known) {
    if (!lists.has(feature)) lists.set(feature, { kind: STEM, phrasings: [], entries: 0, last: -1 })
  }
  yield
  const keys = [...lists.keys()]
  yield
  const features = yield* listHashes(keys)
  yield
  const shared = new SharedLists()
  const numbers = new Uint32Array(features.hashes.length)
  const norms = new Float64Array(count)
  for (const [feature, hash] of features.hashes.entries()) {
    if (feature % FEATURES_A_STEP === 0) yield
    const { kind, phrasings, entries: frequency } = lists.get(hash)!
    numbers[feature] = shared.add(phrasings, frequency)
    const weight = weights.kinds[kind]! * rarity(entries.length, frequency)
    for (const phrasing of phrasings) norms[phrasing]! += weight * weight
  }
  yield
  const entryOf = new Uint16Array(count)
  for (let entry = 0; entry < entries.length; entry++) {
    entryOf.fill(entry, entryStarts[entry], entryStarts[entry + 1])
  }
  const inverseNorms = new Float32Array(count)
  for (let i = 0; i < count; i++) if (norms[i]! > 0) inverseNorms[i] = 1 / Math.sqrt(norms[i]!)
  yield
  return {
    features,
    lists: shared.count > 0xffff ? numbers : new Uint16Array(numbers),
    ...(yield* shared.finished()),
    entryStarts,
    entryOf,
    inverseNorms,
  }
}

/** Equal lists are kept once. */
class SharedLists {
  private readonly lists: number[][] = []
  private readonly frequencies: number[] = []
  /** Some number made of a list → the lists that have it. */
  private readonly byContent = new Map<number, number[]>()

  get count() {
    return this.lists.length
  }

  /** The number of the list. */
  add(list: number[], frequency: number): number {
    let content = frequency
    for (const phrasing of list) content = (Math.imul(content, 31) + phrasing) | 0
    const alike = this.byContent.get(content) ?? []
    const known = alike.find(
      number => this.frequencies[number] === frequency && areEqual(this.lists[number]!, list),
    )
    if (known !== undefined) return known
    this.frequencies.push(frequency)
    const number = this.lists.push(list) - 1
    this.byContent.set(content, [...alike, number])
    return number
  }

  *finished(): Steps<Pick<PhrasingIndex, 'starts' | 'postings' | 'frequencies'>> {
    const starts = new Uint32Array(this.count + 1)
    for (const [number, list] of this.lists.entries()) starts[number + 1] = starts[number]! + list.length
    yield
    const postings = new Uint16Array(starts[this.count]!)
    for (const [number, list] of this.lists.entries()) {
      if (number % FEATURES_A_STEP === 0) yield
      postings.set(list, starts[number])
    }
    return { starts, postings, frequencies: new Uint16Array(this.frequencies) }
  }
}

const areEqual = (a: number[], b: number[]) => a.length === b.length && a.every((value, i) => value === b[i])

/** Inverse document frequency as BM25 has it; counted by entry, for phrasings of one entry repeat each other. */
export function rarity(entries: number, frequency: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5))
}
