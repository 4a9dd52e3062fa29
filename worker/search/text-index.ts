/**
 * MiniSearch's scores (BM25+, weighed by field) of every term in every entry. They are computed when the index is
 * built: loading MiniSearch's own index takes a Worker some 100 ms a language, this one nothing.
 */
import MiniSearch from 'minisearch'
import { hash, STEM } from './features.ts'
import { findHash, type HashList, listHashes } from './hash-list.ts'
import type { Steps } from './steps.ts'
import { ANSWER_BOOST, LONE_ANSWER_BOOST } from './weights.ts'

export interface TextIndex {
  terms: HashList
  /** By term: where its list starts; one more at the end. */
  starts: Uint32Array
  /** Entries that hold the term, ascending, and MiniSearch's score of each, divided by `scale`. */
  entries: Uint16Array
  scores: Uint16Array
  scale: number
}

const SEPARATOR = '\u0001'

export const textHash = (term: string) => hash(term, STEM)

/** `texts`: the terms of each entry, by field. `phrasings`: how many an entry has, on average. */
export function* buildTextIndex(
  texts: { phrasings: string[]; answer: string[] }[],
  phrasings: number,
): Steps<TextIndex> {
  const search = new MiniSearch<{ id: number; phrasings: string; answer: string }>({
    fields: ['phrasings', 'answer'],
    // Texts come as finished terms.
    tokenize: text => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: term => term,
    searchOptions: {
      boost: { phrasings: 1, answer: Math.max(ANSWER_BOOST, LONE_ANSWER_BOOST / Math.sqrt(phrasings)) },
    },
  })
  const words = new Set<string>()
  for (const [id, { phrasings, answer }] of texts.entries()) {
    search.add({ id, phrasings: phrasings.join(SEPARATOR), answer: answer.join(SEPARATOR) })
    for (const term of [...phrasings, ...answer]) words.add(term)
    yield
  }
  const lists = new Map<number, { entry: number; score: number }[]>()
  let size = 0
  let highest = 0
  for (const word of words) {
    const list = search.search(word).map(({ id, score }) => ({ entry: Number(id), score }))
    size += list.length
    for (const { score } of list) highest = Math.max(highest, score)
    lists.set(
      textHash(word),
      list.sort((a, b) => a.entry - b.entry),
    )
    if (lists.size % TERMS_A_STEP === 0) yield
  }
  yield
  const terms = yield* listHashes([...lists.keys()])
  const starts = new Uint32Array(terms.hashes.length + 1)
  const entries = new Uint16Array(size)
  const scores = new Uint16Array(size)
  const scale = highest / MOST || 1
  let next = 0
  for (const [place, hash] of terms.hashes.entries()) {
    if (place % TERMS_A_STEP === 0) yield
    for (const { entry, score } of lists.get(hash)!) {
      entries[next] = entry
      scores[next++] = Math.round(score / scale)
    }
    starts[place + 1] = next
  }
  return { terms, starts, entries, scores, scale }
}

/** What an element of `scores` can hold. */
const MOST = 0xffff
const TERMS_A_STEP = 64

/** Adds a term's scores to those of the entries; the number of entries that hold it. */
export function addTextScores(index: TextIndex, term: string, scores: Float64Array): number {
  const place = findHash(index.terms, textHash(term))
  if (place < 0) return 0
  const { entries, scale } = index
  const start = index.starts[place]!
  const end = index.starts[place + 1]!
  for (let i = start; i < end; i++) scores[entries[i]!]! += index.scores[i]! * scale
  return end - start
}

/** The number of entries that hold a term. */
export function countEntries(index: TextIndex, term: string): number {
  const place = findHash(index.terms, textHash(term))
  return place < 0 ? 0 : index.starts[place + 1]! - index.starts[place]!
}
