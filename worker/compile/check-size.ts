/** What a visitor downloads, in gzipped bytes, and its limits: `npm run size`. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

// The loader fits into one packet; with the panel it is little more than half of the lightest chat we know.
const LOADER_LIMIT = 1.4 * 1024
const PANEL_LIMIT = 12 * 1024
// Fetched once the panel is open: all that a first answer takes.
const ANSWER_LIMIT = 17.2 * 1024
// Fetched when idle after the first question, once per build: the engine and every phrasing and answer of a language.
const OFFLINE_LIMIT = 80 * 1024

const gzipped = (file: string) => gzipSync(readFileSync(`dist/public/${file}`), { level: 9 }).byteLength
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`.padStart(9)
const filesIn = (folder: string, extension: string) =>
  readdirSync(`dist/public/${folder}`).filter(file => file.endsWith(extension))

const loader = gzipped('widget.js')
const panels = filesIn('panel/later', '.js').flatMap(file => {
  const panel = gzipped(`panel/${file}`)
  const later = gzipped(`panel/later/${file}`)
  return [
    { what: `+ panel/${file}`, bytes: panel, total: loader + panel, limit: PANEL_LIMIT },
    { what: `+ panel/later/${file}`, bytes: later, total: loader + panel + later, limit: ANSWER_LIMIT },
  ]
})
const engine = gzipped('offline/engine.js')
const copies = filesIn('offline', '.bin').map(file => {
  const bytes = gzipped(`offline/${file}`)
  return { what: `offline/${file}`, bytes, total: engine + bytes, limit: OFFLINE_LIMIT }
})

let over = false
for (const { what, bytes, total, limit } of [
  { what: 'widget.js (loader)', bytes: loader, total: loader, limit: LOADER_LIMIT },
  ...panels,
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
