/**
 * A language's index ⇄ a third of its bytes, for the way to the Worker. Hashes are kept as the steps between them, and
 * lists that several features share (the letter groups of a word that occurs nowhere else) once.
 */
import type { Classifier } from './classifier.ts'
import { createSlots, takeSlot } from './hash-table.ts'
import type { LanguageData } from './language-index.ts'
import type { PhrasingIndex } from './phrasing-index.ts'
import type { TextIndex } from './text-index.ts'
import { readVarints, VarintWriter } from './varints.ts'

export interface CompactLanguage
  extends Omit<LanguageData, 'phrasings' | 'texts' | 'classifier' | 'vocabulary'> {
  phrasings: CompactPhrasings
  texts: CompactTexts
  classifier: CompactClassifier
  /** A word a line. */
  vocabulary: string
}

/** Byte arrays hold varints. */
interface CompactPhrasings extends Pick<PhrasingIndex, 'entryStarts' | 'inverseNorms'> {
  features: number
  hashes: Uint8Array
  /** By feature: the number of its list. A list of one phrasing has that phrasing's number; the others follow. */
  lists: Uint8Array
  longLists: number
  /** Length and phrasings of each of the others; an empty one has its number of entries instead. */
  phrasings: Uint8Array
  /** How many phrasings that are. */
  size: number
}

interface CompactTexts {
  terms: number
  hashes: Uint8Array
  /** By term: how many entries, and which. */
  entries: Uint8Array
  scores: Uint16Array
  scale: number
}

interface CompactClassifier {
  hashes: Uint8Array
  /** A bit for each weight, set where it isn't 0; and those that aren't. */
  present: Uint8Array
  weights: Int8Array
  unit: number
}

export function compact(data: LanguageData): CompactLanguage {
  return {
    ...data,
    phrasings: compactPhrasings(data.phrasings),
    texts: compactTexts(data.texts),
    classifier: compactClassifier(data.classifier),
    vocabulary: data.vocabulary.join('\n'),
  }
}

export function expand(data: CompactLanguage): LanguageData {
  return {
    ...data,
    phrasings: expandPhrasings(data.phrasings),
    texts: expandTexts(data.texts),
    classifier: expandClassifier(data.classifier, data.phrasings.entryStarts.length - 1),
    vocabulary: data.vocabulary === '' ? [] : data.vocabulary.split('\n'),
  }
}

/** The slots in use, by hash. */
function slotsInOrder(slots: Uint32Array): number[] {
  const used = [...slots.keys()].filter(slot => slots[slot] !== 0)
  return used.sort((a, b) => slots[a]! - slots[b]!)
}

function compactHashes(slots: Uint32Array, order: number[]): Uint8Array {
  const hashes = new VarintWriter()
  hashes.writeAscending(order.map(slot => slots[slot]!))
  return hashes.written()
}

function compactPhrasings(index: PhrasingIndex): CompactPhrasings {
  const { slots, starts, ends, postings, frequencies, entryStarts, inverseNorms } = index
  const order = slotsInOrder(slots)
  const listIn = (slot: number) => postings.subarray(starts[slot], ends[slot])
  const isLong = (slot: number) => ends[slot]! - starts[slot]! !== 1
  const nameOf = (slot: number) => listIn(slot).join() || `-${frequencies[slot]}`
  const slotOf = new Map(order.filter(isLong).map(slot => [nameOf(slot), slot]))
  // Sorted, for compressors like neighbours that resemble each other.
  const numbers = new Map([...slotOf.keys()].sort().map((name, i) => [name, inverseNorms.length + i]))
  const lists = new VarintWriter()
  for (const slot of order) lists.write(isLong(slot) ? numbers.get(nameOf(slot))! : postings[starts[slot]!]!)
  const phrasings = new VarintWriter()
  let size = 0
  for (const name of numbers.keys()) {
    const slot = slotOf.get(name)!
    const list = listIn(slot)
    size += list.length
    phrasings.write(list.length)
    if (list.length === 0) phrasings.write(frequencies[slot]!)
    else phrasings.writeAscending(list)
  }
  return {
    features: order.length,
    hashes: compactHashes(slots, order),
    lists: lists.written(),
    longLists: numbers.size,
    phrasings: phrasings.written(),
    size,
    entryStarts,
    inverseNorms,
  }
}

function expandPhrasings(compacted: CompactPhrasings): PhrasingIndex {
  const { features, entryStarts, inverseNorms } = compacted
  const entryOf = new Uint16Array(inverseNorms.length)
  for (let entry = 0; entry + 1 < entryStarts.length; entry++)
    entryOf.fill(entry, entryStarts[entry], entryStarts[entry + 1])
  const lists = expandLists(compacted, entryOf)
  const slots = createSlots(features)
  const starts = new Uint32Array(slots.length)
  const ends = new Uint32Array(slots.length)
  const frequencies = new Uint16Array(slots.length)
  const hashes = readVarints(compacted.hashes)
  const numbers = readVarints(compacted.lists)
  for (let i = 0, hash = 0; i < features; i++) {
    hash += hashes[i]!
    const slot = takeSlot(slots, hash)
    const list = numbers[i]!
    starts[slot] = lists.starts[list]!
    ends[slot] = lists.starts[list + 1]!
    frequencies[slot] = lists.frequencies[list]!
  }
  return { slots, starts, ends, postings: lists.postings, frequencies, entryStarts, entryOf, inverseNorms }
}

/** Lists by number, one after the other. */
function expandLists({ longLists, phrasings, size }: CompactPhrasings, entryOf: Uint16Array) {
  const short = entryOf.length
  const starts = new Uint32Array(short + longLists + 1)
  const frequencies = new Uint16Array(short + longLists)
  const postings = new Uint16Array(short + size)
  for (let phrasing = 0; phrasing < short; phrasing++) {
    starts[phrasing] = phrasing
    postings[phrasing] = phrasing
    frequencies[phrasing] = 1
  }
  const values = readVarints(phrasings)
  let at = 0
  let next = short
  for (let list = short; list < frequencies.length; list++) {
    starts[list] = next
    const length = values[at++]!
    let entries = length === 0 ? values[at++]! : 0
    let phrasing = 0
    let last = -1
    for (let i = 0; i < length; i++) {
      phrasing += values[at++]!
      postings[next++] = phrasing
      const entry = entryOf[phrasing]!
      if (entry !== last) entries++
      last = entry
    }
    frequencies[list] = entries
  }
  starts[frequencies.length] = next
  return { starts, postings, frequencies }
}

function compactTexts({ slots, starts, ends, entries, scores, scale }: TextIndex): CompactTexts {
  const order = slotsInOrder(slots)
  const lists = new VarintWriter()
  for (const slot of order) {
    const list = entries.subarray(starts[slot], ends[slot])
    lists.write(list.length)
    lists.writeAscending(list)
  }
  return {
    terms: order.length,
    hashes: compactHashes(slots, order),
    entries: lists.written(),
    scores: Uint16Array.from(order.flatMap(slot => [...scores.subarray(starts[slot], ends[slot])])),
    scale,
  }
}

function expandTexts(compacted: CompactTexts): TextIndex {
  const { terms, scale } = compacted
  const slots = createSlots(terms)
  const hashes = readVarints(compacted.hashes)
  const lists = readVarints(compacted.entries)
  const entries = new Uint16Array(compacted.scores.length)
  const starts = new Uint32Array(slots.length)
  const ends = new Uint32Array(slots.length)
  let at = 0
  let next = 0
  for (let i = 0, hash = 0; i < terms; i++) {
    hash += hashes[i]!
    const slot = takeSlot(slots, hash)
    const length = lists[at++]!
    starts[slot] = next
    let entry = 0
    for (let k = 0; k < length; k++) {
      entry += lists[at++]!
      entries[next++] = entry
    }
    ends[slot] = next
  }
  return { slots, starts, ends, entries, scores: compacted.scores, scale }
}

function compactClassifier({ hashes, weights, unit }: Classifier): CompactClassifier {
  const writer = new VarintWriter()
  writer.writeAscending(hashes)
  const present = new Uint8Array(Math.ceil(weights.length / 8))
  for (const [i, weight] of weights.entries()) if (weight !== 0) present[i >> 3]! |= 1 << (i & 7)
  return {
    hashes: writer.written(),
    present,
    weights: weights.filter(weight => weight !== 0),
    unit,
  }
}

function expandClassifier(compacted: CompactClassifier, entries: number): Classifier {
  const { present, unit } = compacted
  const steps = readVarints(compacted.hashes)
  const hashes = new Uint32Array(steps.length)
  for (let i = 0, hash = 0; i < steps.length; i++) {
    hash += steps[i]!
    hashes[i] = hash
  }
  const weights = new Int8Array(hashes.length * entries)
  let next = 0
  for (let byte = 0; byte < present.length; byte++) {
    // Most weights are 0.
    for (let bits = present[byte]!, i = byte << 3; bits !== 0; bits >>= 1, i++)
      if (bits & 1) weights[i] = compacted.weights[next++]!
  }
  return { hashes, weights, unit }
}
