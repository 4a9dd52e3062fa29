/** What a visitor downloads, in gzipped bytes, and its limits: `npm run size`. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// The loader fits into one packet; the whole is half of the lightest chat we know.
const LOADER_LIMIT = 1.4 * 1024
const TOTAL_LIMIT = 15 * 1024
// Fetched beside the first question; no answer waits for it.
const LATER_LIMIT = 2.5 * 1024
// Fetched when idle after the first question, once per build: the engine and every phrasing and answer of a language.
const OFFLINE_LIMIT = 117 * 1024

const gzipped = (file: string) => gzipSync(readFileSync(`dist/public/${file}`), { level: 9 }).byteLength
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`.padStart(9)

const loader = gzipped('widget.js')
const panels = readdirSync('dist/public/panel')
  .filter(file => file !== 'later.js')
  .map(file => {
    const bytes = gzipped(`panel/${file}`)
    return { what: `+ panel/${file}`, bytes, total: loader + bytes, limit: TOTAL_LIMIT }
  })
const later = gzipped('panel/later.js')
const engine = gzipped('offline/engine.js')
const copies = readdirSync('dist/public/offline')
  .filter(file => file.endsWith('.json'))
  .map(file => {
    const bytes = gzipped(`offline/${file}`)
    return { what: `offline/${file}`, bytes, total: engine + bytes, limit: OFFLINE_LIMIT }
  })

let over = false
for (const { what, bytes, total, limit } of [
  { what: 'widget.js (loader)', bytes: loader, total: loader, limit: LOADER_LIMIT },
  ...panels,
  { what: 'panel/later.js', bytes: later, total: later, limit: LATER_LIMIT },
  { what: 'offline/engine.js', bytes: engine, total: engine, limit: OFFLINE_LIMIT },
  ...copies,
]) {
  const isOver = total > limit
  over ||= isOver
  console.log(
    `${what.padEnd(20)}${kilobytes(bytes)}  together ${kilobytes(total)} of ${kilobytes(limit)}${isOver ? '  TOO LARGE' : ''}`,
  )
}
process.exit(over ? 1 : 0)
