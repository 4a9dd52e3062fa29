/** Hashes (features.ts) in an open-addressing table: a Uint32Array, 0 where empty. */

import { HASH_BITS } from './features.ts'

const HASHES = 2 ** HASH_BITS
// A quarter of the slots stays empty: enough for short searches.
const ROOM = 1.33

// In proportion, so that any length will do.
const home = (key: number, length: number) => Math.floor((key / HASHES) * length)

/** With room for so many hashes. */
export function createSlots(hashes: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(Math.ceil(hashes * ROOM) + 1)
}

/** Puts in a hash that isn't there yet; its slot. */
export function takeSlot(slots: Uint32Array, key: number): number {
  let slot = home(key, slots.length)
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1
  slots[slot] = key
  return slot
}

/** `hashes`: each once. */
export function buildSlots(hashes: Iterable<number>, count: number): Uint32Array<ArrayBuffer> {
  const slots = createSlots(count)
  for (const hash of hashes) takeSlot(slots, hash)
  return slots
}

/** Slot of a hash, or -1. */
export function findSlot(slots: Uint32Array, key: number): number {
  let slot = home(key, slots.length)
  while (slots[slot] !== 0) {
    if (slots[slot] === key) return slot
    slot = slot + 1 === slots.length ? 0 : slot + 1
  }
  return -1
}
