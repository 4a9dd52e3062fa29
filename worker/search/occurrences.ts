/**
 * While an index is built: every feature, once, with the phrasings that have it. In typed arrays, for phones build
 * indexes too: as objects they take ten times the memory, and the page stands still while it is tidied up.
 */
import { type Features, HASH_BITS, STEM } from './features.ts'
import { type HashList, listHashes } from './hash-list.ts'
import type { Steps } from './steps.ts'

export interface Occurrences {
  features: HashList
  /** By feature. */
  kinds: Uint8Array
  /** By feature: where its list in `phrasings` begins; one more at the end. */
  starts: Uint32Array
  /** Numbers of phrasings, ascending in each list. */
  phrasings: Uint16Array
}

/** In a language: their numbers have sixteen bits. */
export const MOST_PHRASINGS = 0xffff

/** Stands for no phrasing. */
const NOWHERE = MOST_PHRASINGS

const PHRASINGS_A_STEP = 16
// Sorting all at once would take too long for a step.
const BUCKET_BITS = 8
const BUCKETS = 2 ** BUCKET_BITS
const bucketOf = (feature: number) => feature >>> (HASH_BITS - BUCKET_BITS)

// Feature, phrasing and kind in one number, so that sorting puts all of a feature together: 28, 16 and 3 bits.
const KIND_BITS = 3
const PHRASINGS = MOST_PHRASINGS + 1
const KINDS = 2 ** KIND_BITS
const codeOf = (feature: number, phrasing: number, kind: number) =>
  (feature * PHRASINGS + phrasing) * KINDS + kind

/** `known`: more features that count as known words. */
export function* collectOccurrences(phrasings: Features[], known: Set<number>): Steps<Occurrences> {
  if (phrasings.length > MOST_PHRASINGS) throw new Error('too many phrasings')
  const ends = new Uint32Array(BUCKETS)
  for (const [number, { hashes }] of phrasings.entries()) {
    if (number % PHRASINGS_A_STEP === 0) yield
    for (const feature of hashes) ends[bucketOf(feature)]!++
  }
  for (const feature of known) ends[bucketOf(feature)]!++
  for (let bucket = 1; bucket < BUCKETS; bucket++) ends[bucket]! += ends[bucket - 1]!
  const size = ends[BUCKETS - 1]!
  const codes = new Float64Array(size)
  // From the end of each bucket to its start, which `ends` holds afterwards.
  for (const [number, { hashes, kinds }] of phrasings.entries()) {
    if (number % PHRASINGS_A_STEP === 0) yield
    for (let i = 0; i < hashes.length; i++) {
      const feature = hashes[i]!
      codes[--ends[bucketOf(feature)]!] = codeOf(feature, number, kinds[i]!)
    }
  }
  yield
  for (const feature of known) codes[--ends[bucketOf(feature)]!] = codeOf(feature, NOWHERE, STEM)

  const features = new Uint32Array(size)
  const kinds = new Uint8Array(size)
  const starts = new Uint32Array(size + 1)
  const all = new Uint16Array(size)
  let count = 0
  let next = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    yield
    const end = ends[bucket + 1] ?? size
    codes.subarray(ends[bucket], end).sort()
    for (let i = ends[bucket]!; i < end; i++) {
      const feature = Math.floor(codes[i]! / (PHRASINGS * KINDS))
      const rest = codes[i]! % (PHRASINGS * KINDS)
      if (count === 0 || features[count - 1] !== feature) {
        features[count] = feature
        kinds[count++] = rest % KINDS
      }
      const phrasing = rest >>> KIND_BITS
      if (phrasing !== NOWHERE) all[next++] = phrasing
      starts[count] = next
    }
  }
  return {
    features: yield* listHashes(features.subarray(0, count)),
    kinds: kinds.slice(0, count),
    starts: starts.slice(0, count + 1),
    phrasings: all.slice(0, next),
  }
}
