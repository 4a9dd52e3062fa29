/**
 * The compiled content, fetched when a question comes that needs it: it lies in static files, for what is part of the
 * code has to be loaded before a Worker can do anything at all, and a megabyte more of it costs more than fetching does.
 */
import { CONTENT_FOLDER, contentFiles, MissingFile, openContent, SITE_FILE } from './content-file.ts'
import { createEngine, type Engine } from './search/engine.ts'
import type { Site } from './site.ts'

export interface LoadedContent {
  site: Site
  engine: Engine
}

/** Those that some request has fetched; they are the same for all. */
const files: Record<string, Uint8Array<ArrayBuffer>> = {}
let content: LoadedContent | undefined

/** Site, engine and the default language: what a first question needs at most times. */
export async function loadContent(assets: Fetcher): Promise<LoadedContent> {
  if (!content) {
    await load(SITE_FILE, assets)
    const { site, index } = openContent(files)
    content ??= { site, engine: createEngine(index) }
  }
  return content
}

/** The rest. */
export async function loadAllLanguages({ site }: LoadedContent, assets: Fetcher) {
  await Promise.all(contentFiles(site).map(file => load(file, assets)))
}

/** What `run` misses is fetched, and it is run again. */
export async function withLanguages<T>(assets: Fetcher, run: () => T): Promise<T> {
  for (;;) {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error
      await load(error.file, assets)
    }
  }
}

/** Each request fetches for itself: one that waited for another's would hang when that is called off. */
async function load(file: string, assets: Fetcher) {
  if (files[file]) return
  // Only the path counts.
  const response = await assets.fetch(`https://assets.local/${CONTENT_FOLDER}/${file}`)
  if (!response.ok) throw new Error(`${file} is missing: ${response.status}`)
  files[file] = new Uint8Array(await response.arrayBuffer())
}
