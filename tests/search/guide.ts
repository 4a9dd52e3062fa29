/** The guide as `npm run build` left it, asked without a Worker. */
import { readFileSync } from 'node:fs'
import { openContent } from '../../worker/content-file.ts'
import { createEngine } from '../../worker/search/engine.ts'

const { index } = openContent(new Uint8Array(readFileSync('dist/public/content.bin')))

export const guide = createEngine(index)
