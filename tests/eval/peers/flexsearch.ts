/** FlexSearch: its English preset, plain words elsewhere; partial matches count (`suggest`). It gives no scores. */
import { createRequire } from 'node:module'
import { documentsOf, type Peer } from './peer.ts'
import { plainWords } from './plain-words.ts'

// Required, for its types (which undeclared.d.ts can't hide) would come and go with the install.
const require = createRequire(import.meta.url)
const { Charset, Document, Encoder } = require('flexsearch')
const english = require('flexsearch/lang/en')

export const flexsearchPeer: Peer = {
  name: 'FlexSearch',
  index(set) {
    const encoder = set.lang === 'en' ? new Encoder(Charset.Default, english) : { encode: plainWords }
    const index = new Document({
      document: { id: 'id', index: ['phrasings', 'answer'] },
      encoder,
      tokenize: 'strict',
    })
    for (const document of documentsOf(set)) index.add(document)
    return question => index.search(question, { suggest: true, merge: true, limit: set.entries.length })
  },
}
