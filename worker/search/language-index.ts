/** One language's index: builds it, and scores every entry for the words of a question. */
import { type Classifier, classify, type LabelledFeatures, trainClassifier } from './classifier.ts'
import { type Features, featuresOf, HAN, hash, STEM, termsOfWords } from './features.ts'
import { findHash } from './hash-list.ts'
import { type NameableEntry, namePhrasings } from './named-phrasings.ts'
import { collectOccurrences } from './occurrences.ts'
import { buildPhrasingIndex, type PhrasingIndex, rarity } from './phrasing-index.ts'
import { stem } from './stem.ts'
import type { Steps } from './steps.ts'
import { StopWords } from './stop-words.ts'
import { addTextScores, buildTextIndex, countEntries, type TextIndex } from './text-index.ts'
import {
  BREADTH_HALF,
  BREADTH_WEIGHTS,
  COMMONEST,
  POOL,
  REPAIR_DOUBT,
  SIMILARITY_WEIGHTS,
  UNKNOWN_GROUP,
} from './weights.ts'
import { type CompiledClasses, isClassMark } from './word-classes.ts'
import { isHan } from './words.ts'

/** The texts of one entry in one language, as words (word-classes.ts); entries without a text have none. */
export interface IndexedTexts extends NameableEntry {
  answer: string[]
}

export interface LanguageData {
  phrasings: PhrasingIndex
  texts: TextIndex
  classifier: Classifier
  /** Phrasings of an entry, on average. */
  phrasingsPerEntry: number
  /** Words as people write them, commonest first: what a question's words are known by, or repaired to. */
  vocabulary: string[]
  /** Words that only the owner's classes hold; some of them are of other languages. */
  synonyms: string[]
  /** Of Chinese, what stands for words where a vocabulary would: the commonest pairs of characters. */
  pairs: string[]
  stop: string[]
  classes: CompiledClasses
}

/** Four views of how well each entry fits, by entry number. */
export interface Scores {
  /** BM25 over all of an entry's texts: the sum over the question's words that it holds. */
  texts: Float64Array
  /** The same for single Han characters: they help to rank, but prove little. */
  pieces: Float64Array
  /** Cosine with the entry's best phrasings. */
  similarity: Float64Array
  /** How many of the entry's phrasings share the question's features. */
  breadth: Float64Array
  /** The classifier's. */
  logits: Float64Array
  /** How much there was to learn from, 0 to 1; 0 also where it knows none of the question's features. */
  trust: number
  /** What a perfect match would reach: in `texts`, in `breadth`. */
  idealText: number
  idealBreadth: number
  /** Different terms in the question. */
  terms: number
}

const PHRASINGS_A_STEP = 8

/** `names`: tags of which some entries are about one each. */
export function* buildLanguageIndex(
  language: string,
  entries: IndexedTexts[],
  names: string[],
  words: Pick<LanguageData, 'vocabulary' | 'synonyms' | 'pairs' | 'stop' | 'classes'>,
): Steps<LanguageData> {
  const features: Features[] = []
  const stop = new StopWords(language, words.stop)
  const entryStarts = new Uint32Array(entries.length + 1)
  for (const [entry, { phrasings }] of entries.entries()) {
    for (const words of phrasings) {
      if (features.push(featuresOf(words, language, stop)) % PHRASINGS_A_STEP === 0) yield
    }
    entryStarts[entry + 1] = features.length
  }
  const answers: string[][] = []
  const known = new Set<number>()
  for (const { answer } of entries) {
    const terms = termsOfWords(answer, language)
    answers.push(terms)
    for (const term of terms) known.add(termHash(term))
    yield
  }
  const terms = entries.map((_, entry) =>
    features.slice(entryStarts[entry], entryStarts[entry + 1]).flatMap(({ terms }) => terms),
  )
  const phrasingsPerEntry = meanLength(entries.map(({ phrasings }) => phrasings))
  const texts = yield* buildTextIndex(
    terms.map((phrasings, entry) => ({ phrasings, answer: answers[entry]! })),
    phrasingsPerEntry,
  )
  const named: LabelledFeatures[] = []
  for (const { entry, words } of yield* namePhrasings(entries, terms, names, texts)) {
    if (named.push({ entry, features: featuresOf(words, language, stop) }) % PHRASINGS_A_STEP === 0) yield
  }
  const occurrences = yield* collectOccurrences(features, known)
  return {
    phrasings: yield* buildPhrasingIndex(occurrences, entryStarts, {
      kinds: SIMILARITY_WEIGHTS,
      commonest: COMMONEST,
    }),
    texts,
    classifier: yield* trainClassifier(features, entryStarts, occurrences, named),
    phrasingsPerEntry,
    ...words,
  }
}

/** Of those that aren't empty. */
function meanLength(lists: unknown[][]): number {
  const lengths = lists.map(list => list.length).filter(length => length > 0)
  return lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)
}

// Of a run of Han, the words that tell nothing among them.
const HAN_A_WORD = 4

/** A single character beside the pairs that stand for words. */
const isPartOfWord = (term: string) => isHan(term) && [...term].length === 1

const termHash = (term: string) => hash(term, /^\p{sc=Han}$/u.test(term) ? HAN : STEM)

export class LanguageIndex {
  readonly language: string
  readonly #phrasings: PhrasingIndex
  readonly #texts: TextIndex
  readonly #classifier: Classifier
  readonly #trust: number
  readonly #stop: StopWords
  /** Rarity by number of entries. */
  readonly #rarities: Float32Array
  readonly #products: Float32Array
  readonly entries: number

  constructor(language: string, data: LanguageData) {
    this.language = language
    this.#phrasings = data.phrasings
    this.#texts = data.texts
    this.#classifier = data.classifier
    this.#trust = 1 - 1 / Math.max(data.phrasingsPerEntry, 1)
    this.#stop = new StopWords(language, data.stop)
    this.entries = data.phrasings.entryStarts.length - 1
    this.#rarities = Float32Array.from({ length: this.entries + 1 }, (_, count) =>
      rarity(this.entries, count),
    )
    this.#products = new Float32Array(data.phrasings.entryOf.length)
  }

  /** The number of entries that hold a term. */
  countEntries(term: string): number {
    return countEntries(this.#texts, term)
  }

  entryOfPhrasing(phrasing: number): number {
    return this.#phrasings.entryOf[phrasing]!
  }

  /** How many of the words tell what is meant: neither stop words nor marks of classes. */
  countTelling(words: string[]): number {
    const telling = words.filter(word => !isClassMark(word) && !this.isStop(word))
    return telling.reduce((sum, word) => sum + (isHan(word) ? word.length / HAN_A_WORD : 1), 0)
  }

  /** `repaired`: how many of the words are not those that were typed. */
  score(words: string[], repaired = 0): Scores {
    const features = featuresOf(words, this.language, this.#stop)
    const { similarity, breadth, idealBreadth } = this.#comparePhrasings(features, repaired * REPAIR_DOUBT)
    const logits = new Float64Array(this.entries)
    const trust = classify(this.#classifier, features, logits) ? this.#trust : 0
    const terms = [...new Set(features.terms)]
    // By word, not by stem: имей (IMEI) has the stem of им (them).
    const silent = new Set(words.filter(word => this.isStop(word)).map(word => stem(word, this.language)))
    const { texts, pieces, idealText, words: count } = this.#compareTexts(terms, silent)
    return { texts, pieces, similarity, breadth, logits, trust, idealText, idealBreadth, terms: count }
  }

  /** One pass over the lists of the question's features fills both views of the phrasings. */
  #comparePhrasings({ hashes, kinds }: Features, strangers: number) {
    const { features, lists, starts, postings, frequencies, entryOf, entryStarts, inverseNorms } =
      this.#phrasings
    const products = this.#products
    const rarities = this.#rarities
    const breadth = new Float64Array(this.entries)
    const similarity = new Float64Array(this.entries)
    products.fill(0)
    const strangeness = SIMILARITY_WEIGHTS[STEM]! * rarities[0]!
    let squares = strangers * strangeness ** 2
    let idealBreadth = strangers * BREADTH_WEIGHTS[STEM]! * rarities[0]!
    for (let i = 0; i < hashes.length; i++) {
      const kind = kinds[i]!
      const place = findHash(features, hashes[i]!)
      if (place < 0) {
        // A word that no text has: the question is about something else as well.
        if (kind === STEM || kind === HAN) squares += strangeness ** 2
        idealBreadth +=
          BREADTH_WEIGHTS[kind]! * rarities[0]! * (kind === STEM || kind === HAN ? 1 : UNKNOWN_GROUP)
        continue
      }
      const list = lists[place]!
      const rareness = rarities[frequencies[list]!]!
      const weight = SIMILARITY_WEIGHTS[kind]! * rareness
      const square = weight * weight
      const breadthWeight = BREADTH_WEIGHTS[kind]! * rareness
      squares += square
      idealBreadth += breadthWeight
      let entry = -1
      let count = 0
      const end = starts[list + 1]!
      for (let at = starts[list]!; at < end; at++) {
        const phrasing = postings[at]!
        products[phrasing]! += square
        const owner = entryOf[phrasing]!
        if (owner === entry) count++
        else {
          if (count > 0) breadth[entry]! += (breadthWeight * count) / (count + BREADTH_HALF)
          entry = owner
          count = 1
        }
      }
      if (count > 0) breadth[entry]! += (breadthWeight * count) / (count + BREADTH_HALF)
    }
    const norm = squares > 0 ? 1 / Math.sqrt(squares) : 0
    for (let entry = 0; entry < this.entries; entry++) {
      let first = 0
      let second = 0
      let third = 0
      const end = entryStarts[entry + 1]!
      for (let phrasing = entryStarts[entry]!; phrasing < end; phrasing++) {
        if (products[phrasing] === 0) continue
        const cosine = products[phrasing]! * inverseNorms[phrasing]!
        if (cosine > first) {
          third = second
          second = first
          first = cosine
        } else if (cosine > second) {
          third = second
          second = cosine
        } else if (cosine > third) third = cosine
      }
      similarity[entry] = norm * (POOL[0] * first + POOL[1] * second + POOL[2] * third)
    }
    return { similarity, breadth, idealBreadth }
  }

  isStop(word: string): boolean {
    return this.#stop.has(word)
  }

  #compareTexts(allTerms: string[], silent: Set<string>) {
    const texts = new Float64Array(this.entries)
    const pieces = new Float64Array(this.entries)
    let idealText = 0
    for (const term of allTerms) {
      // Han terms are parts of words.
      const isSilent = silent.has(term) || (isHan(term) && this.#stop.has(term))
      const isWord = !isPartOfWord(term)
      const scores = isWord ? texts : pieces
      const holders = isSilent ? countEntries(this.#texts, term) : addTextScores(this.#texts, term, scores)
      if (isWord) idealText += this.#rarities[holders]!
    }
    const words = allTerms.filter(term => !isPartOfWord(term)).length
    return { texts, pieces, idealText: idealText / Math.max(words, 1), words: Math.max(words, 1) }
  }
}
