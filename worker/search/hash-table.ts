/** Hashes of 32 bits in an open-addressing table that loads as it is: a Uint32Array, 0 where empty. */

// A quarter of the slots stays empty: enough for short searches.
const ROOM = 1.33

// In proportion, so that any length will do.
const home = (key: number, length: number) => Math.floor((key / 0x100000000) * length)

export function buildSlots(hashes: Iterable<number>): Uint32Array {
  const keys = [...new Set(hashes)]
  const slots = new Uint32Array(Math.ceil(keys.length * ROOM) + 1)
  for (const key of keys) {
    let slot = home(key, slots.length)
    while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1
    slots[slot] = key
  }
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
