/// <reference path="./dist.d.ts" />
/** The compiled content, ready to be asked. */
import packed from '../dist/worker/search-index.bin'
import compiled from '../dist/worker/site.json'
import type { SearchIndex } from './search/build-index.ts'
import { createEngine } from './search/engine.ts'
import { unpack } from './search/pack.ts'

export const site = compiled
export const engine = createEngine(unpack<SearchIndex>(packed))
