/** An engine over a handful of entries, made as the build makes it. */
import { withDefaultWords } from '../../worker/compile/default-words.ts'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import type { Corpus, CorpusWords } from '../../worker/search/corpus.ts'
import { createEngine } from '../../worker/search/engine.ts'

interface SmallCorpus {
  languages: string[]
  /** Id → language → phrasings, the title first. */
  entries: Record<string, Record<string, string[]>>
  tags?: Record<string, string[]>
  notCovered?: Corpus['notCovered']
  greetings?: Corpus['greetings']
  words?: Record<string, Partial<CorpusWords>>
}

export function engineOf({
  languages,
  entries,
  tags = {},
  notCovered = [],
  greetings = {},
  words = {},
}: SmallCorpus) {
  const corpus: Corpus = {
    languages,
    notCovered,
    greetings,
    words: Object.fromEntries(
      languages.map(language => [
        language,
        withDefaultWords(language, { same: [], brands: {}, stop: [], ...words[language] }),
      ]),
    ),
    entries: Object.entries(entries).map(([id, texts]) => ({
      id,
      tags: tags[id] ?? [],
      texts: Object.fromEntries(
        Object.entries(texts).map(([language, [question = '', ...also]]) => [
          language,
          { question, also, answer: '' },
        ]),
      ),
    })),
  }
  const engine = createEngine(buildIndex(corpus, hanTables(corpus)))
  return {
    ...engine,
    /** What is shown first, whether it is an answer or a suggestion. */
    first: (question: string, language?: string) => {
      const { answers, suggestions } = engine.search(question, language ? { language } : {})
      return [...answers, ...suggestions][0]?.id
    },
  }
}
