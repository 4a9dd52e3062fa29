/** The content as the built Worker loads it. */
import { env } from 'cloudflare:workers'
import { loadContent } from '../../worker/content.ts'

export const { site, engine } = await loadContent((env as { ASSETS: Fetcher }).ASSETS)
