/** wink-bm25-text-search on winkNLP's stems; plain words for other languages than English. */
import bm25 from 'wink-bm25-text-search'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { documentsOf, type Peer, PHRASINGS_BOOST } from './peer.ts'
import { plainWords } from './plain-words.ts'

const nlp = winkNLP(model)
const { its } = nlp

export const winkPeer: Peer = {
  name: 'wink-bm25',
  index(set) {
    const engine = bm25()
    engine.defineConfig({ fldWeights: { phrasings: PHRASINGS_BOOST, answer: 1 } })
    engine.definePrepTasks([set.lang === 'en' ? stems : plainWords])
    const ids = documentsOf(set).map(({ id, ...texts }, number) => {
      engine.addDoc(texts, number)
      return id
    })
    engine.consolidate()
    return question =>
      engine
        .search(question, ids.length)
        .map(([number, score]: [number, number]) => ({ id: ids[number]!, score }))
  },
}

/** As its README shows, but without dropping stop words and marking negations: that cost four points on banking77. */
function stems(text: string): string[] {
  return nlp
    .readDoc(text)
    .tokens()
    .filter((token: { out: (what: unknown) => string }) => token.out(its.type) === 'word')
    .out(its.stem)
}
