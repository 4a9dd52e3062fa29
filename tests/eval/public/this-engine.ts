/** The engine of this project on a public set: one language, no words of an owner's. */
import { withDefaultWords } from '../../../worker/compile/default-words.ts'
import { hanTables } from '../../../worker/compile/han-tables.ts'
import { buildIndex } from '../../../worker/search/build-index.ts'
import type { Corpus } from '../../../worker/search/corpus.ts'
import { createEngine } from '../../../worker/search/engine.ts'
import type { Peer } from '../peers/peer.ts'
import type { QuestionSet } from './question-set.ts'

export const thisEngine: Peer = {
  name: 'faq-bubble',
  index(set) {
    const engine = engineOf(set)
    return question => engine.rank(question).found.map(({ id, confidence }) => ({ id, score: confidence }))
  },
}

export function engineOf(set: QuestionSet) {
  const corpus = corpusOf(set)
  return createEngine(buildIndex(corpus, hanTables(corpus)))
}

export function corpusOf({ lang, entries }: QuestionSet): Corpus {
  return {
    languages: [lang],
    entries: entries.map(({ id, question, aliases: also = [], answer }) => ({
      id,
      tags: [],
      texts: { [lang]: { question, also, answer } },
    })),
    notCovered: [],
    greetings: {},
    words: { [lang]: withDefaultWords(lang) },
  }
}
