/** HTTP in and out of /ask: GET (no preflight: the widget uses it) and POST are one code path. */
import type { Context } from 'hono'
import type { Recorder } from '../insights/record.ts'
import type { Engine, SearchResult } from '../search/engine.ts'
import { fullHash } from '../search/features.ts'
import type { Site } from '../site.ts'
import { type AskRequest, parseAskRequest } from './parse-request.ts'
import { Recent } from './recent.ts'
import { respond } from './respond.ts'

// Long enough to spare a repeated tap, short enough that a deploy is seen at once.
const CACHE_CONTROL = 'public, max-age=60'

// People ask the same: of questions as they come, some nine in ten are among so many. About 4 MB.
const MOST_REMEMBERED = 500

interface Reply {
  found: SearchResult
  body: string
  etag: string
}

export const ask = (site: Site, engine: Engine, recorder: Recorder) => {
  const replies = new Recent<Reply>(MOST_REMEMBERED)

  function reply({ question, language, limit, format }: AskRequest, origin: string): Reply {
    const found = engine.search(question, { limit, ...(language && { language }) })
    const body = JSON.stringify(respond(site, found, format, origin))
    return { found, body, etag: etagOf(body) }
  }

  return async function ask(c: Context): Promise<Response> {
    const request = await parseAskRequest(c, site.languages)
    const { question, language, limit, format } = request
    const { origin } = new URL(c.req.url)
    const key = JSON.stringify([origin, question, language, limit, format])
    const { found, body, etag } = replies.get(key, () => reply(request, origin))
    recorder.asked(c, question, found)
    const cache = c.req.method === 'POST' ? 'no-store' : CACHE_CONTROL
    return c.body(body, 200, { 'content-type': 'application/json', 'cache-control': cache, etag })
  }
}

/** Nobody gains by forging it, so that it need not take the time of a cryptographic one. */
function etagOf(body: string): string {
  return `"${[0, 1].map(kind => fullHash(body, kind).toString(36)).join('-')}"`
}
