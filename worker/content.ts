/// <reference path="./dist.d.ts" />
/** The compiled content, ready to be asked. */
import { gunzipSync } from 'node:zlib'
import packed from '../dist/worker/content.bin'
import { openContent } from './content-file.ts'
import { createEngine } from './search/engine.ts'

const { site: compiled, index } = openContent(packed, gunzipSync)

export const site = compiled
export const engine = createEngine(index)
