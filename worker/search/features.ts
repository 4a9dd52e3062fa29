/**
 * A text → what it is compared by: stems, pairs of neighbouring stems, and letter groups of each word
 * (for Han: characters, pairs and triples). Index and query share this; what differs here is never found.
 */

import { clean } from './clean.ts'
import { stem } from './stem.ts'
import { foldKazakh } from './stem-kazakh.ts'
import { isClassMark } from './word-classes.ts'
import { isHan, wordsOf } from './words.ts'

/** Kinds of features; each has a weight of its own (weights.ts). */
export const STEM = 0
export const PAIR = 1
export const LETTERS = 2
export const HAN = 3
export const HAN_PAIR = 4
export const HAN_TRIPLE = 5
export const CLASS = 6
/** The stem of a word that says nothing. */
export const QUIET = 7

export interface Features {
  /** Of each feature, once. */
  hashes: Uint32Array
  /** By feature. */
  kinds: Uint8Array
  /** Stems in reading order, as MiniSearch gets them. */
  terms: string[]
}

type WordSet = Pick<Set<string>, 'has'>

const SHORTEST_GROUP = 3
const LONGEST_GROUP = 5

/** `stop`: words that say nothing. */
export function featuresOf(words: string[], language: string, stop: WordSet): Features {
  const terms = read(words, language, stop, found)
  return { ...found.take(), terms }
}

/** The terms alone: stems, for Han characters and pairs. */
export function termsOfWords(words: string[], language: string): string[] {
  return read(words, language)
}

function read(words: string[], language: string, stop?: WordSet, found?: FeatureSet): string[] {
  const terms: string[] = []
  let previous = '^'
  for (const word of words) {
    if (isHan(word)) {
      const characters = [...word]
      characters.forEach((character, i) => {
        terms.push(character)
        found?.add(hash(character, HAN), HAN)
        const next = characters[i + 1]
        if (next === undefined) return
        terms.push(character + next)
        found?.add(hash(character + next, HAN_PAIR), HAN_PAIR)
        const third = characters[i + 2]
        if (third !== undefined) found?.add(hash(character + next + third, HAN_TRIPLE), HAN_TRIPLE)
      })
      previous = '^'
      continue
    }
    if (isClassMark(word)) {
      found?.add(hash(word, CLASS), CLASS)
      continue
    }
    const term = stem(word, language)
    terms.push(term)
    if (!found) continue
    found.add(hash(term, STEM), stop?.has(word) ? QUIET : STEM)
    found.add(hash(`${previous} ${term}`, PAIR), PAIR)
    previous = term
    addLetterGroups(found, ` ${language === 'kk' ? foldKazakh(word) : word} `)
  }
  return terms
}

/** Stems of a text (for Han: characters and pairs), in reading order. */
export function termsOf(text: string, language: string): string[] {
  return termsOfWords(wordsOf(clean(text)), language)
}

/** More than the longest question has; what is beyond is left out. */
const MOST_FEATURES = 4096
// So many that most are empty; a power of two.
const SLOTS = 4 * MOST_FEATURES

/** Features, each once, in the order in which they came. */
class FeatureSet {
  readonly #hashes = new Uint32Array(MOST_FEATURES)
  readonly #kinds = new Uint8Array(MOST_FEATURES)
  #size = 0
  /** By the lower bits of a hash, or the next free one: 1 + its place. */
  readonly #slots = new Uint16Array(SLOTS)

  add(hash: number, kind: number) {
    let slot = hash % SLOTS
    for (; this.#slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const place = this.#slots[slot]! - 1
      if (this.#hashes[place] !== hash) continue
      this.#kinds[place] = kind
      return
    }
    if (this.#size === MOST_FEATURES) return
    this.#hashes[this.#size] = hash
    this.#kinds[this.#size] = kind
    this.#slots[slot] = ++this.#size
  }

  /** Leaves none. */
  take() {
    const hashes = this.#hashes.slice(0, this.#size)
    const kinds = this.#kinds.slice(0, this.#size)
    this.#slots.fill(0)
    this.#size = 0
    return { hashes, kinds }
  }
}

// Made once: thousands of texts are read.
const found = new FeatureSet()

function addLetterGroups(found: FeatureSet, padded: string) {
  for (let start = 0; start + SHORTEST_GROUP <= padded.length; start++) {
    let value = SEEDS[LETTERS]!
    const end = Math.min(start + LONGEST_GROUP, padded.length)
    for (let i = start; i < end; i++) {
      value = mix(value, padded.charCodeAt(i))
      if (i - start + 1 >= SHORTEST_GROUP) found.add(finish(value), LETTERS)
    }
  }
}

// FNV-1a over UTF-16 units, started differently for each kind. Its upper 28 bits: among 40,000 features about three
// pairs collide, and a collision costs one feature its meaning; each bit more is 20 KB on the way to the Worker.
const SEEDS = [0x811c9dc5, 0x2166a3f1, 0x01f5c9d7, 0x5bd1e995, 0x3c6ef372, 0x1b873593, 0x7feb352d, 0x2c9277b5]
export const HASH_BITS = 28
const mix = (value: number, unit: number) => Math.imul(value ^ unit, 0x01000193)
const finish = (value: number) => value >>> (32 - HASH_BITS)

export function hash(text: string, kind: number): number {
  return finish(fullHash(text, kind))
}

/** All 32 bits, for what must not be taken for something else. */
export function fullHash(text: string, kind: number): number {
  let value = SEEDS[kind]!
  for (let i = 0; i < text.length; i++) value = mix(value, text.charCodeAt(i))
  return value >>> 0
}
