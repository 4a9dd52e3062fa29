/**
 * Learns from the phrasings which words decide between entries: multinomial logistic regression on all features,
 * trained when the index is built. The other views count what is shared; this one knows what matters.
 */
import { type Features, HAN, LETTERS, STEM } from './features.ts'
import { findHash, type HashList, listHashes } from './hash-list.ts'
import type { Occurrences } from './occurrences.ts'
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
const FEATURES_A_STEP = 4096
// Less is not worth the time.
const LEAST_ERROR = 0.003
const WEIGHTS_A_STEP = 32_768
const LARGEST_WEIGHT = 127
// Three in four are less; without them nothing is lost, and the way to the Worker is shorter.
const LEAST_WEIGHT = 3

export interface LabelledFeatures {
  entry: number
  features: Features
}

/**
 * `entryStarts`: the first phrasing of each entry, and their number at the end. `more`: what else to learn from. Nothing is
 * learned where there is nothing to tell apart, or too much.
 */
export function* trainClassifier(
  phrasings: Features[],
  entryStarts: Uint32Array,
  occurrences: Occurrences,
  more: LabelledFeatures[] = [],
): Steps<Classifier> {
  const lessons = [...phrasings, ...more.map(({ features }) => features)]
  const count = entryStarts.length - 1
  const chosen = yield* chooseFeatures(occurrences, count)
  const known = yield* listHashes(chosen.hashes)
  yield
  const weights = new Float32Array(known.hashes.length * count)
  const entryOf = new Uint16Array(lessons.length)
  for (const [i, { entry }] of more.entries()) entryOf[phrasings.length + i] = entry
  const isEmpty = Array.from({ length: count }, (_, entry) => {
    entryOf.fill(entry, entryStarts[entry], entryStarts[entry + 1])
    return entryStarts[entry] === entryStarts[entry + 1]
  })
  // Of all lessons, one after the other.
  const most = chosen.occurrences + more.reduce((sum, { features }) => sum + features.hashes.length, 0)
  const rows = new Uint32Array(most)
  const values = new Float32Array(most)
  const starts = new Uint32Array(lessons.length + 1)
  for (const [number, features] of lessons.entries()) {
    if (number % PHRASINGS_A_STEP === 0) yield
    const start = starts[number]!
    let end = start
    const length = readFeatures(features, known, (row, kind) => {
      rows[end] = row
      values[end++] = CLASSIFIER_WEIGHTS[kind]!
    })
    for (let i = start; i < end; i++) values[i]! /= length
    starts[number + 1] = end
  }
  // The last lessons would count most; the mean of the rounds but the first one forgets the order in which they came.
  const mean = new Float32Array(weights.length)
  const chances = new Float64Array(count)
  const stride = scatteringStride(lessons.length)
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP / (1 + STEP_DECAY * round)
    for (let i = 0; i < lessons.length; i++) {
      if (i % PHRASINGS_A_STEP === 0) yield
      const lesson = (i * stride) % lessons.length
      const start = starts[lesson]!
      const end = starts[lesson + 1]!
      chances.fill(0)
      for (let j = start; j < end; j++) addRow(weights, rows[j]!, values[j]!, chances)
      toChances(chances, isEmpty)
      chances[entryOf[lesson]!]! -= 1
      for (let e = 0; e < count; e++) {
        const error = chances[e]! * step
        if (Math.abs(error) < LEAST_ERROR) continue
        for (let j = start; j < end; j++) weights[rows[j]! * count + e]! -= error * values[j]!
      }
    }
    if (round === 0) continue
    for (let i = 0; i < mean.length; i++) {
      if (i % WEIGHTS_A_STEP === 0) yield
      mean[i]! += weights[i]! / (ROUNDS - 1)
    }
  }
  return { features: known, ...(yield* keepLargest(mean, count)) }
}

/** A table with a row of `count` weights for each feature → what of it matters. */
function* keepLargest(table: Float32Array, count: number): Steps<Omit<Classifier, 'features'>> {
  let largest = 0
  for (let i = 0; i < table.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    largest = Math.max(largest, Math.abs(table[i]!))
  }
  const unit = largest / LARGEST_WEIGHT || 1
  let size = 0
  for (let i = 0; i < table.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    if (Math.abs(Math.round(table[i]! / unit)) >= LEAST_WEIGHT) size++
  }
  const starts = new Uint32Array(table.length / (count || 1) + 1)
  const entries = new (count <= 256 ? Uint8Array : Uint16Array)(size)
  const weights = new Int8Array(size)
  let next = 0
  for (let i = 0; i < table.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    const weight = Math.round(table[i]! / unit)
    if (Math.abs(weight) >= LEAST_WEIGHT) {
      entries[next] = i % count
      weights[next++] = weight
    }
    if ((i + 1) % count === 0) starts[(i + 1) / count] = next
  }
  return { starts, entries, weights, unit }
}

/** `scores`: zeros, which become how much the question's features speak for each entry; false if none of them is known. */
export function classify(
  { features, starts, entries, weights, unit }: Classifier,
  question: Features,
  scores: Float64Array,
): boolean {
  let isKnown = false
  const length = readFeatures(question, features, (row, kind) => {
    isKnown = true
    const weight = CLASSIFIER_WEIGHTS[kind]!
    const end = starts[row + 1]!
    for (let at = starts[row]!; at < end; at++) scores[entries[at]!]! += weight * weights[at]!
  })
  for (let e = 0; e < scores.length; e++) scores[e]! *= unit / length
  return isKnown
}

/** The features that enough phrasings have, and how often they occur; letter groups where there is room beside the words. */
function* chooseFeatures({ features, kinds, starts }: Occurrences, entries: number) {
  const countOf = (feature: number) => starts[feature + 1]! - starts[feature]!
  const words: number[] = []
  const letters: number[] = []
  for (let feature = 0; feature < kinds.length && entries <= MOST_ENTRIES; feature++) {
    if (feature % FEATURES_A_STEP === 0) yield
    const isLetters = kinds[feature] === LETTERS
    if (countOf(feature) >= (isLetters ? FEWEST_WITH_LETTERS : FEWEST_PHRASINGS))
      (isLetters ? letters : words).push(feature)
  }
  const most = Math.floor(MOST_WEIGHTS / entries)
  const commonest = (list: number[]) => list.sort((a, b) => countOf(b) - countOf(a))
  const chosen =
    words.length + letters.length <= most
      ? [...words, ...letters]
      : [...commonest(words), ...commonest(letters)].slice(0, most)
  return {
    hashes: chosen.map(feature => features.hashes[feature]!),
    occurrences: chosen.reduce((sum, feature) => sum + countOf(feature), 0),
  }
}

/** Calls `see` with row and kind of each known feature; gives the length of the text as a vector. */
function readFeatures(
  { hashes, kinds }: Features,
  features: HashList,
  see: (row: number, kind: number) => void,
): number {
  let squares = 0
  for (let i = 0; i < hashes.length; i++) {
    const kind = kinds[i]!
    const weight = CLASSIFIER_WEIGHTS[kind]!
    const row = findHash(features, hashes[i]!)
    if (row >= 0) see(row, kind)
    // Unknown words only make the others less.
    if (row >= 0 || kind === STEM || kind === HAN) squares += weight * weight
  }
  return Math.sqrt(squares) || 1
}

function addRow(weights: Float32Array, row: number, value: number, sums: Float64Array) {
  const start = row * sums.length
  for (let e = 0; e < sums.length; e++) sums[e]! += value * weights[start + e]!
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
