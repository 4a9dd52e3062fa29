/** Lunr: its stemmer for English, that of lunr-languages for Russian; plain words elsewhere. */
import lunr from 'lunr'
import addRussian from 'lunr-languages/lunr.ru.js'
import addStemmers from 'lunr-languages/lunr.stemmer.support.js'
import { documentsOf, type Peer, PHRASINGS_BOOST } from './peer.ts'
import { plainWords } from './plain-words.ts'

addStemmers(lunr)
addRussian(lunr)

export const lunrPeer: Peer = {
  name: 'Lunr',
  index(set) {
    const { lang } = set
    const hasStemmer = lang === 'en' || lang === 'ru'
    const spaced = (text: string) => (hasStemmer ? text : plainWords(text).join(' '))
    const builder = new lunr.Builder()
    if (hasStemmer) {
      // Its stop words ("how", "why", "when") cost four points on banking77 and on stackfaq.
      const steps = lang === 'ru' ? [lunr.ru.trimmer, lunr.ru.stemmer] : [lunr.trimmer, lunr.stemmer]
      builder.pipeline.add(...steps)
      builder.searchPipeline.add(steps[1])
    }
    builder.ref('id')
    builder.field('phrasings', { boost: PHRASINGS_BOOST })
    builder.field('answer')
    for (const { id, phrasings, answer } of documentsOf(set)) {
      builder.add({ id, phrasings: spaced(phrasings), answer: spaced(answer) })
    }
    const index = builder.build()
    // Not index.search(): in a question, `:`, `~` and `-` are no operators.
    return question =>
      index
        .query((query: { term: (term: unknown, options: object) => void }) => {
          for (const token of lunr.tokenizer(spaced(question))) query.term(token, {})
        })
        .map(({ ref, score }: { ref: string; score: number }) => ({ id: ref, score }))
  },
}
