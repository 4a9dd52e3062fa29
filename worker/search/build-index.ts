/** Corpus → the index that the Worker loads: plain JSON. */
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { phrasingKey } from './clean.ts'
import type { Corpus } from './corpus.ts'
import { INDEX_OPTIONS, type IndexedDocument } from './index-options.ts'

export interface SearchIndex {
  languages: string[]
  /** Language → MiniSearch's own serialisation. */
  texts: Record<string, AsPlainObject>
  /** Greetings and thanks, as phrasing keys. */
  greetings: string[]
}

export const NOT_COVERED = 'not-covered:'

export function buildIndex(corpus: Corpus): SearchIndex {
  const texts: Record<string, AsPlainObject> = {}
  for (const language of corpus.languages) {
    const index = new MiniSearch<IndexedDocument>(INDEX_OPTIONS)
    for (const entry of corpus.entries) {
      const text = entry.texts[language]
      if (text) {
        const phrasings = [text.question, ...text.also].join('\n')
        index.add({ id: entry.id, phrasings, answer: text.answer, tags: entry.tags.join(' ') })
      }
    }
    for (const { name, phrasings } of corpus.notCovered) {
      index.add({
        id: NOT_COVERED + name,
        phrasings: (phrasings[language] ?? []).join('\n'),
        answer: '',
        tags: '',
      })
    }
    texts[language] = index.toJSON()
  }
  const greetings = Object.values(corpus.greetings).flat().map(phrasingKey)
  return { languages: corpus.languages, texts, greetings: [...new Set(greetings)] }
}
