/** Every library that is measured beside this engine. */
import { elasticlunrPeer } from './elasticlunr.ts'
import { flexsearchPeer } from './flexsearch.ts'
import { fusePeer } from './fuse.ts'
import { lunrPeer } from './lunr.ts'
import { minisearch, minisearchFuzzy } from './minisearch.ts'
import { oramaPeer } from './orama.ts'
import type { Peer } from './peer.ts'
import { winkPeer } from './wink-bm25.ts'

export const PEERS: Peer[] = [
  ...[minisearch, minisearchFuzzy, lunrPeer, elasticlunrPeer, oramaPeer, flexsearchPeer, winkPeer, fusePeer],
]
