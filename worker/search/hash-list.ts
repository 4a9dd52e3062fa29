/** Hashes (features.ts) in ascending order, as they are stored and searched: nothing is made of them when they are loaded. */
import { HASH_BITS } from './features.ts'
import type { Steps } from './steps.ts'

export interface HashList {
  /** Ascending; a hash is known by its place. */
  hashes: Uint32Array
  /** By the upper bits of a hash: the first place of those that have them; one more at the end. */
  starts: Uint32Array
  /** How many bits are not upper ones. */
  shift: number
}

// So few have their upper bits in common, on average, that they are looked through one by one.
const NEIGHBOURS = 2

/** `unordered`: each once. */
export function* listHashes(unordered: ArrayLike<number>): Steps<HashList> {
  const hashes = new Uint32Array(unordered)
  yield
  hashes.sort()
  yield
  const bits = Math.max(0, Math.ceil(Math.log2(hashes.length / NEIGHBOURS || 1)))
  const shift = HASH_BITS - bits
  const starts = new Uint32Array(2 ** bits + 1)
  for (let place = hashes.length - 1, upper = 2 ** bits; upper >= 0; upper--) {
    while (place >= 0 && hashes[place]! >>> shift >= upper) place--
    starts[upper] = place + 1
  }
  return { hashes, starts, shift }
}

/** The place of a hash, or -1. */
export function findHash({ hashes, starts, shift }: HashList, hash: number): number {
  const upper = hash >>> shift
  const end = starts[upper + 1]!
  for (let place = starts[upper]!; place < end; place++) if (hashes[place] === hash) return place
  return -1
}
