/**
 * Learns from the phrasings which words decide between entries: multinomial logistic regression on all features,
 * trained when the index is built. The other views count what is shared; this one knows what matters.
 */
import { type Features, HAN, LETTERS, STEM } from './features.ts'
import { findHash, type HashList, listHashes } from './hash-list.ts'
import type { Steps } from './steps.ts'
import { CLASSIFIER_WEIGHTS } from './weights.ts'

export interface Classifier {
  features: HashList
  /** By feature, where its weights begin; one more at the end. */
  starts: Uint32Array
  /** The entry of each weight. */
  entries: Uint8Array | Uint16Array
  /** In units of `unit`. */
  weights: Int8Array
  unit: number
}

// Features of fewer phrasings learn those by heart, and double the size.
const FEWEST_PHRASINGS = 3
// Of letter groups there are many, and the rare ones say what their words say.
const FEWEST_WITH_LETTERS = 24
// Accuracy is the same from six to twenty-four rounds.
const ROUNDS = 6
const FIRST_STEP = 4
const STEP_DECAY = 0.3
/** Weights at most in training: the commonest features of a large FAQ have to do. */
const MOST_WEIGHTS = 4_000_000
// Training takes a time that grows with the square of the entries.
const MOST_ENTRIES = 1000
const PHRASINGS_A_STEP = 16
// Less is not worth the time.
const LEAST_ERROR = 0.003
const FEATURES_A_STEP = 4096
const WEIGHTS_A_STEP = 32_768
const LARGEST_WEIGHT = 127
// Three in four are less; without them nothing is lost, and the way to the Worker is shorter.
const LEAST_WEIGHT = 3

/** `entries`: the phrasings of each entry. Nothing is learned where there is nothing to tell apart, or too much. */
export function* trainClassifier(entries: Features[][]): Steps<Classifier> {
  const known = yield* listHashes(yield* chooseFeatures(entries))
  yield
  const count = entries.length
  const weights = new Float32Array(known.hashes.length * count)
  const examples: { entry: number; found: Uint32Array; values: Float32Array }[] = []
  for (const [entry, phrasings] of entries.entries()) {
    for (const { kinds } of phrasings) {
      const found: number[] = []
      const values: number[] = []
      const length = readFeatures(kinds, known, (row, kind) => {
        found.push(row)
        values.push(CLASSIFIER_WEIGHTS[kind]!)
      })
      examples.push({
        entry,
        found: Uint32Array.from(found),
        values: Float32Array.from(values, value => value / length),
      })
    }
    yield
  }
  const isEmpty = entries.map(phrasings => phrasings.length === 0)
  const chances = new Float64Array(count)
  const stride = scatteringStride(examples.length)
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP / (1 + STEP_DECAY * round)
    for (let i = 0; i < examples.length; i++) {
      if (i % PHRASINGS_A_STEP === 0) yield
      const { entry, found, values } = examples[(i * stride) % examples.length]!
      chances.fill(0)
      addRows(weights, found, values, chances)
      toChances(chances, isEmpty)
      chances[entry]! -= 1
      for (let e = 0; e < count; e++) {
        const error = chances[e]! * step
        if (Math.abs(error) < LEAST_ERROR) continue
        for (let j = 0; j < found.length; j++) weights[found[j]! * count + e]! -= error * values[j]!
      }
    }
  }
  return { features: known, ...(yield* keepLargest(weights, count)) }
}

/** A table with a row of `count` weights for each feature → what of it matters. */
function* keepLargest(table: Float32Array, count: number): Steps<Omit<Classifier, 'features'>> {
  let largest = 0
  for (let i = 0; i < table.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    largest = Math.max(largest, Math.abs(table[i]!))
  }
  const unit = largest / LARGEST_WEIGHT || 1
  const starts = [0]
  const entries: number[] = []
  const weights: number[] = []
  for (let i = 0; i < table.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    const weight = Math.round(table[i]! / unit)
    if (Math.abs(weight) >= LEAST_WEIGHT) {
      entries.push(i % count)
      weights.push(weight)
    }
    if ((i + 1) % count === 0) starts.push(weights.length)
  }
  const Entries = count <= 256 ? Uint8Array : Uint16Array
  return {
    starts: Uint32Array.from(starts),
    entries: Entries.from(entries),
    weights: Int8Array.from(weights),
    unit,
  }
}

/** `scores`: zeros, which become how much the question's features speak for each entry; false if none of them is known. */
export function classify(
  { features, starts, entries, weights, unit }: Classifier,
  kinds: Map<number, number>,
  scores: Float64Array,
): boolean {
  let isKnown = false
  const length = readFeatures(kinds, features, (row, kind) => {
    isKnown = true
    const weight = CLASSIFIER_WEIGHTS[kind]!
    const end = starts[row + 1]!
    for (let at = starts[row]!; at < end; at++) scores[entries[at]!]! += weight * weights[at]!
  })
  for (let e = 0; e < scores.length; e++) scores[e]! *= unit / length
  return isKnown
}

/** The hashes of the features that enough phrasings have; letter groups where there is room beside the words. */
function* chooseFeatures(entries: Features[][]): Steps<number[]> {
  if (entries.length > MOST_ENTRIES) return []
  const counts = new Map<number, { count: number; isLetters: boolean }>()
  let step = 0
  for (const { kinds } of entries.flat()) {
    if (step++ % PHRASINGS_A_STEP === 0) yield
    for (const [feature, kind] of kinds) {
      const known = counts.get(feature)
      if (known) known.count++
      else counts.set(feature, { count: 1, isLetters: kind === LETTERS })
    }
  }
  const words: [feature: number, count: number][] = []
  const letters: typeof words = []
  for (const [feature, { count, isLetters }] of counts) {
    if (step++ % FEATURES_A_STEP === 0) yield
    if (count >= (isLetters ? FEWEST_WITH_LETTERS : FEWEST_PHRASINGS))
      (isLetters ? letters : words).push([feature, count])
  }
  const most = Math.floor(MOST_WEIGHTS / entries.length)
  const commonest = (list: typeof words) => list.sort((a, b) => b[1] - a[1])
  return [...commonest(words), ...commonest(letters)].slice(0, most).map(([feature]) => feature)
}

/** Calls `see` with row and kind of each known feature; gives the length of the text as a vector. */
function readFeatures(
  kinds: Map<number, number>,
  features: HashList,
  see: (row: number, kind: number) => void,
): number {
  let squares = 0
  for (const [feature, kind] of kinds) {
    const weight = CLASSIFIER_WEIGHTS[kind]!
    const row = findHash(features, feature)
    if (row >= 0) see(row, kind)
    // Unknown words only make the others less.
    if (row >= 0 || kind === STEM || kind === HAN) squares += weight * weight
  }
  return Math.sqrt(squares) || 1
}

function addRows(weights: Float32Array, found: Uint32Array, values: Float32Array, sums: Float64Array) {
  const count = sums.length
  for (let j = 0; j < found.length; j++) {
    const value = values[j]!
    const row = found[j]! * count
    for (let e = 0; e < count; e++) sums[e]! += value * weights[row + e]!
  }
}

/** Softmax, in place, over the entries that have phrasings. */
function toChances(scores: Float64Array, isEmpty: boolean[]) {
  let highest = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > highest) highest = score
  let sum = 0
  for (let e = 0; e < scores.length; e++) {
    scores[e] = isEmpty[e] ? 0 : Math.exp(scores[e]! - highest)
    sum += scores[e]!
  }
  for (let e = 0; e < scores.length; e++) scores[e]! /= sum || 1
}

/** Steps of this length visit all places of a list, jumping about: neighbours are phrasings of one entry. */
function scatteringStride(length: number): number {
  // Near the golden section, and coprime to the length.
  let stride = Math.max(1, Math.round(length * 0.618))
  while (greatestDivisor(stride, length) > 1) stride++
  return stride
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
