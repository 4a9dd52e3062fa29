/**
 * The compact index of phrasings: feature → the phrasings that have it, in typed arrays that load as they are.
 * Phrasings of an entry are neighbours, so that one pass over a feature's list also counts them by entry.
 */
import { type Features, HAN, STEM } from './features.ts'
import { buildSlots } from './hash-table.ts'
import type { Steps } from './steps.ts'

export interface PhrasingIndex {
  /** Hashes of features. */
  slots: Uint32Array
  /** Where each slot's list in `postings` starts and ends; slots may share one. */
  starts: Uint32Array
  ends: Uint32Array
  /** Numbers of phrasings, ascending in each list. */
  postings: Uint16Array
  /** Number of entries that have the feature, by slot. */
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

const SLOTS_A_STEP = 4096

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
    yield
  }
  entryStarts[entries.length] = count
  if (count > MOST_PHRASINGS) throw new Error('too many phrasings')
  let total = 0
  let seen = 0
  for (const list of lists.values()) {
    if (seen++ % SLOTS_A_STEP === 0) yield
    // The feature stays known.
    if (list.kind !== STEM && list.kind !== HAN && list.entries > weights.commonest * entries.length)
      list.phrasings = []
    total += list.phrasings.length
  }
  for (const feature of known) {
    if (!lists.has(feature)) lists.set(feature, { kind: STEM, phrasings: [], entries: 0, last: -1 })
  }
  yield
  const slots = buildSlots(lists.keys(), lists.size)
  const size = slots.length
  const starts = new Uint32Array(size)
  const ends = new Uint32Array(size)
  const postings = new Uint16Array(total)
  const frequencies = new Uint16Array(size)
  const norms = new Float64Array(count)
  let next = 0
  for (let slot = 0; slot < size; slot++) {
    if (slot % SLOTS_A_STEP === 0) yield
    const list = lists.get(slots[slot]!)
    if (!list) continue
    starts[slot] = next
    postings.set(list.phrasings, next)
    next += list.phrasings.length
    ends[slot] = next
    frequencies[slot] = list.entries
    const weight = weights.kinds[list.kind]! * rarity(entries.length, list.entries)
    for (const phrasing of list.phrasings) norms[phrasing]! += weight * weight
  }
  const entryOf = new Uint16Array(count)
  for (let entry = 0; entry < entries.length; entry++) {
    entryOf.fill(entry, entryStarts[entry], entryStarts[entry + 1])
  }
  const inverseNorms = Float32Array.from(norms, norm => (norm > 0 ? 1 / Math.sqrt(norm) : 0))
  return { slots, starts, ends, postings, frequencies, entryStarts, entryOf, inverseNorms }
}

/** Inverse document frequency as BM25 has it; counted by entry, for phrasings of one entry repeat each other. */
export function rarity(entries: number, frequency: number): number {
  return Math.log(1 + (entries - frequency + 0.5) / (frequency + 0.5))
}
