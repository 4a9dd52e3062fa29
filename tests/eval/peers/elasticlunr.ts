/** elasticlunr: its stemmer and stop words for English, a Snowball stemmer for Russian; plain words elsewhere. */
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import elasticlunr from 'elasticlunr'
import { documentsOf, type Peer, PHRASINGS_BOOST } from './peer.ts'
import { plainWords } from './plain-words.ts'

const stem = (token: string) => stemRussian(token)
elasticlunr.Pipeline.registerFunction(stem, 'stemRussian')

export const elasticlunrPeer: Peer = {
  name: 'elasticlunr',
  index(set) {
    const spaced = (text: string) => (set.lang === 'en' ? text : plainWords(text).join(' '))
    const index = elasticlunr()
    if (set.lang !== 'en') index.pipeline.reset()
    if (set.lang === 'ru') index.pipeline.add(stem)
    index.setRef('id')
    index.addField('phrasings')
    index.addField('answer')
    for (const { id, phrasings, answer } of documentsOf(set)) {
      index.addDoc({ id, phrasings: spaced(phrasings), answer: spaced(answer) })
    }
    return question =>
      index
        .search(spaced(question), {
          bool: 'OR',
          fields: { phrasings: { boost: PHRASINGS_BOOST }, answer: { boost: 1 } },
        })
        .map(({ ref, score }: { ref: string; score: number }) => ({ id: ref, score }))
  },
}
