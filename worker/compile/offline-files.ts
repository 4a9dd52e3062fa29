/** What browsers fetch to answer without the Worker: the engine, and a copy of the FAQ per language. */
import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import type { SearchIndex } from '../search/build-index.ts'
import type { Corpus } from '../search/corpus.ts'
import type { Site } from '../site.ts'
import { compress } from './compress.ts'
import { offlineCopy } from './offline-copy.ts'

export interface OfflineFiles {
  /** Name of the engine that the copies are made for. */
  engine: string
  /** Path under public/ → content. */
  files: Map<string, string | Uint8Array>
  /** Language → the addresses of engine and copy, which change with their contents. */
  addresses: Record<string, { engine: string; copy: string }>
}

export async function offlineFiles(content: {
  site: Site
  corpus: Corpus
  index: SearchIndex
}): Promise<OfflineFiles> {
  // An engine can't hold its own hash: the name of its code without the name is written into it.
  const engine = hash(await bundleEngine(''))
  const files = new Map<string, string | Uint8Array>([['offline/engine.js', await bundleEngine(engine)]])
  const addresses: OfflineFiles['addresses'] = {}
  for (const language of content.site.languages) {
    const path = `offline/${language}.bin`
    const copy = compress(JSON.stringify(offlineCopy(content, language)), engine)
    files.set(path, copy)
    addresses[language] = { engine: `offline/engine.js?v=${engine}`, copy: `${path}?v=${hash(copy)}` }
  }
  return { engine, files, addresses }
}

export async function bundleEngine(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['widget/offline/engine.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    alias: { minisearch: './worker/offline/mini-search.ts' },
    define: { ENGINE: JSON.stringify(name) },
    tsconfigRaw: '{}',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

const hash = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex').slice(0, 8)
