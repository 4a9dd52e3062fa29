/**
 * The compiled content, fetched when the first question comes: it is a static file, for what is part of the code has to
 * be loaded before a Worker can do anything at all, and a megabyte more of it costs more than fetching a file does.
 */
import { CONTENT_PATH, openContent } from './content-file.ts'
import { createEngine, type Engine } from './search/engine.ts'
import type { Site } from './site.ts'

export async function loadContent(assets: Fetcher): Promise<{ site: Site; engine: Engine }> {
  // Only the path counts.
  const response = await assets.fetch(new URL(CONTENT_PATH, 'https://assets.local'))
  if (!response.ok) throw new Error(`the content is missing: ${response.status}`)
  const { site, index } = openContent(new Uint8Array(await response.arrayBuffer()))
  return { site, engine: createEngine(index) }
}
