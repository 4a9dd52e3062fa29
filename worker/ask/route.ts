/** HTTP in and out of /ask: GET (no preflight: the widget uses it) and POST are one code path. */
import type { Context } from 'hono'
import type { Recorder } from '../insights/record.ts'
import type { Engine } from '../search/engine.ts'
import type { Site } from '../site.ts'
import { parseAskRequest } from './parse-request.ts'
import { respond } from './respond.ts'

// Long enough to spare a repeated tap, short enough that a deploy is seen at once.
const CACHE_CONTROL = 'public, max-age=60'

export const ask = (site: Site, engine: Engine, recorder: Recorder) =>
  async function ask(c: Context): Promise<Response> {
    const { question, language, limit, format } = await parseAskRequest(c, site.languages)
    const found = engine.search(question, { limit, ...(language && { language }) })
    const cache = c.req.method === 'POST' ? 'no-store' : CACHE_CONTROL
    recorder.asked(c, question, found)
    const response = respond(site, found, format, new URL(c.req.url).origin)
    return c.json(response, 200, { 'cache-control': cache })
  }
