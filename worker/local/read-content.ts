/** The built content, read without a Worker: for tests and benchmarks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONTENT_FOLDER, type Content, openContent } from '../content-file.ts'

/** `output`: folder of the finished build. */
export function readContent(output = 'dist'): Content {
  const folder = join(output, 'public', CONTENT_FOLDER)
  const files = readdirSync(folder).map(file => [file, new Uint8Array(readFileSync(join(folder, file)))])
  return openContent(Object.fromEntries(files))
}
