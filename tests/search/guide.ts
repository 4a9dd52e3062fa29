/** The guide as `npm run build` left it, asked without a Worker. */
import { readFileSync } from 'node:fs'
import type { SearchIndex } from '../../worker/search/build-index.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { unpack } from '../../worker/search/pack.ts'

export const guide = createEngine(
  unpack<SearchIndex>(new Uint8Array(readFileSync('dist/worker/search-index.bin')).buffer),
)
