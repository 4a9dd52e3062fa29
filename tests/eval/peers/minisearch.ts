/** MiniSearch as it comes, and with the fuzzy and prefix matching and the boost that its documentation shows. */
import MiniSearch from 'minisearch'
import { documentsOf, type Peer, type PeerDocument, PHRASINGS_BOOST } from './peer.ts'

export const minisearch: Peer = peer('MiniSearch, defaults')
export const minisearchFuzzy: Peer = peer('MiniSearch, fuzzy + prefix', {
  fuzzy: 0.2,
  prefix: true,
  boost: { phrasings: PHRASINGS_BOOST },
})

function peer(name: string, searchOptions = {}): Peer {
  return {
    name,
    index(set) {
      const index = new MiniSearch<PeerDocument>({ fields: ['phrasings', 'answer'], searchOptions })
      index.addAll(documentsOf(set))
      return question => index.search(question)
    },
  }
}
