/** `node first-answer.ts FILE QUESTION`: milliseconds from the bytes of a site's file to the first answer. */
import { readFileSync } from 'node:fs'
import { openContent, SITE_FILE } from '../../worker/content-file.ts'
import { createEngine } from '../../worker/search/engine.ts'

const [file = '', question = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const start = performance.now()
createEngine(openContent({ [SITE_FILE]: bytes }).index).search(question)
console.log(performance.now() - start)
