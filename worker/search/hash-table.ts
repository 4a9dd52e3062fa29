/** Hashes in an open-addressing table that loads as it is: a Uint32Array whose length is a power of two, 0 where empty. */

export function buildSlots(hashes: Iterable<number>): Uint32Array {
  const keys = [...new Set(hashes)]
  const slots = new Uint32Array(1 << Math.ceil(Math.log2(Math.max(keys.length * 1.5, 16))))
  const mask = slots.length - 1
  for (const key of keys) {
    let slot = key & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = key
  }
  return slots
}

/** Slot of a hash, or -1. */
export function findSlot(slots: Uint32Array, key: number): number {
  const mask = slots.length - 1
  let slot = key & mask
  while (slots[slot] !== 0) {
    if (slots[slot] === key) return slot
    slot = (slot + 1) & mask
  }
  return -1
}
