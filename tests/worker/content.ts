/** The content as the built Worker loads it. */
import { env } from 'cloudflare:workers'
import { loadAllLanguages, loadContent } from '../../worker/content.ts'

const { ASSETS } = env as { ASSETS: Fetcher }
const content = await loadContent(ASSETS)
await loadAllLanguages(content, ASSETS)
export const { site, engine } = content
