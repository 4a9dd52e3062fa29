/**
 * Learns from the phrasings which words decide between entries: multinomial logistic regression on stems, pairs and
 * Han characters, trained when the index is built. The other views count what is shared; this one knows what matters.
 */
import { type Features, HAN, STEM } from './features.ts'
import { findHash, type HashList, listHashes } from './hash-list.ts'
import type { Steps } from './steps.ts'
import { CLASSIFIER_WEIGHTS } from './weights.ts'

export interface Classifier {
  features: HashList
  /** A row for each feature: one weight an entry, in units of `unit`. */
  weights: Int8Array
  unit: number
}

// Features of fewer phrasings learn those by heart, and double the size.
const FEWEST_PHRASINGS = 3
// Accuracy is the same from six to twenty-four rounds.
const ROUNDS = 8
const FIRST_STEP = 4
const STEP_DECAY = 0.3
/** Weights at most: the commonest features of a large FAQ have to do, for a Worker has 128 MB. */
const MOST_WEIGHTS = 4_000_000
// Training takes a time that grows with the square of the entries.
const MOST_ENTRIES = 1000
const PHRASINGS_A_STEP = 32
const WEIGHTS_A_STEP = 32_768
const LARGEST_WEIGHT = 127
// Three in four are less; without them nothing is lost, and the way to the Worker is shorter.
const LEAST_WEIGHT = 2

/** `entries`: the phrasings of each entry. Nothing is learned where there is nothing to tell apart, or too much. */
export function* trainClassifier(entries: Features[][]): Steps<Classifier> {
  const known = listHashes(yield* chooseFeatures(entries))
  const count = entries.length
  const weights = new Float32Array(known.hashes.length * count)
  const examples: ({ entry: number } & Vector)[] = []
  for (const [entry, phrasings] of entries.entries()) {
    for (const { kinds } of phrasings) examples.push({ entry, ...vectorOf(kinds, known) })
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
      for (const [j, feature] of found.entries()) {
        const change = step * values[j]!
        const row = feature * count
        for (let e = 0; e < count; e++) weights[row + e]! -= change * chances[e]!
        weights[row + entry]! += change
      }
    }
  }
  let largest = 0
  for (let i = 0; i < weights.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    largest = Math.max(largest, Math.abs(weights[i]!))
  }
  const unit = largest / LARGEST_WEIGHT || 1
  const rounded = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    if (i % WEIGHTS_A_STEP === 0) yield
    const weight = Math.round(weights[i]! / unit)
    if (Math.abs(weight) >= LEAST_WEIGHT) rounded[i] = weight
  }
  return { features: known, weights: rounded, unit }
}

/** Adds to each entry's score how much the question's features speak for it; false if none of them is known. */
export function classify(
  { features, weights, unit }: Classifier,
  kinds: Map<number, number>,
  scores: Float64Array,
): boolean {
  const { found, values } = vectorOf(kinds, features)
  if (found.length === 0) return false
  const scaled = values.map(value => value * unit)
  addRows(weights, found, scaled, scores)
  return true
}

/** The hashes of the features that enough phrasings have. */
function* chooseFeatures(entries: Features[][]): Steps<number[]> {
  if (entries.length > MOST_ENTRIES) return []
  const counts = new Map<number, number>()
  for (const phrasings of entries) {
    for (const { kinds } of phrasings) {
      for (const [feature, kind] of kinds)
        if (CLASSIFIER_WEIGHTS[kind]! > 0) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
    yield
  }
  const common = [...counts].filter(([, count]) => count >= FEWEST_PHRASINGS).sort((a, b) => b[1] - a[1])
  return common.slice(0, MOST_WEIGHTS / entries.length).map(([feature]) => feature)
}

/** A text as a vector of length 1: the rows of its known features, and their values. */
interface Vector {
  found: number[]
  values: number[]
}

/** Unknown words only make the others less. */
function vectorOf(kinds: Map<number, number>, features: HashList): Vector {
  const found: number[] = []
  const values: number[] = []
  let squares = 0
  for (const [feature, kind] of kinds) {
    const weight = CLASSIFIER_WEIGHTS[kind]!
    if (weight === 0) continue
    const row = findHash(features, feature)
    if (row >= 0) {
      found.push(row)
      values.push(weight)
    }
    if (row >= 0 || kind === STEM || kind === HAN) squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  return { found, values: values.map(value => value / length) }
}

function addRows(weights: Float32Array | Int8Array, found: number[], values: number[], sums: Float64Array) {
  for (const [i, feature] of found.entries()) {
    const value = values[i]!
    const row = feature * sums.length
    for (let e = 0; e < sums.length; e++) sums[e]! += value * weights[row + e]!
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
