/** Orama: stemming and stop words where it has them, its Mandarin tokenizer for Chinese. */
import { create, insertMultiple, search } from '@orama/orama'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as mandarin } from '@orama/stopwords/mandarin'
import { stopwords as russian } from '@orama/stopwords/russian'
import { createTokenizer } from '@orama/tokenizers/mandarin'
import { documentsOf, type Peer, PHRASINGS_BOOST } from './peer.ts'
import { plainWords } from './plain-words.ts'

const tokenizers: Record<string, () => unknown> = {
  en: () => ({ language: 'english', stemming: true, stopWords: english }),
  ru: () => ({ language: 'russian', stemming: true, stemmer: stemRussian, stopWords: russian }),
  zh: () => createTokenizer({ stopWords: mandarin }),
}
const plain = () => ({ language: 'plain', normalizationCache: new Map(), tokenize: plainWords })

export const oramaPeer: Peer = {
  name: 'Orama',
  async index(set) {
    const index = create({
      schema: { phrasings: 'string', answer: 'string' },
      components: { tokenizer: (tokenizers[set.lang] ?? plain)() },
    })
    await insertMultiple(index, documentsOf(set))
    return term =>
      search(index, { term, boost: { phrasings: PHRASINGS_BOOST }, limit: set.entries.length }).hits
  },
}
