/** Fuse.js with the token search that its documentation gives for questions of several words. */
import Fuse from 'fuse.js'
import { documentsOf, type Peer, type PeerDocument, PHRASINGS_BOOST } from './peer.ts'
import { plainWords } from './plain-words.ts'

export const fusePeer: Peer = {
  name: 'Fuse',
  // Hundreds of times slower than the others.
  sample: 50,
  index(set) {
    const index = new Fuse(documentsOf(set), {
      keys: [{ name: 'phrasings', weight: PHRASINGS_BOOST }, 'answer'],
      useTokenSearch: true,
      includeScore: true,
      ...(set.lang === 'zh' && { tokenize: plainWords }),
    })
    // Fuse's scores fall with likeness.
    return question =>
      index.search(question).map(({ item, score }: { item: PeerDocument; score: number }) => ({
        id: item.id,
        score: -score,
      }))
  },
}
