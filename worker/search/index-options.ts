/** How MiniSearch reads texts; index and query share it. */
import type { Options } from 'minisearch'
import { tokenize } from './tokenize.ts'

export interface IndexedDocument {
  id: string
  phrasings: string
  answer: string
  tags: string
}

export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: ['phrasings', 'answer', 'tags'],
  tokenize,
  // The terms are final: see tokenize.
  processTerm: term => term,
  searchOptions: { boost: { answer: 0.35 } },
}
