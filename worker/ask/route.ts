/** HTTP in and out of /ask: GET (no preflight: the widget uses it) and POST are one code path. */
import type { Context } from 'hono'
import { withLanguages } from '../content.ts'
import type { Recorder } from '../insights/record.ts'
import type { Engine, SearchResult } from '../search/engine.ts'
import { fullHash } from '../search/features.ts'
import type { Site } from '../site.ts'
import { parseAskRequest } from './parse-request.ts'
import { Recent } from './recent.ts'
import { respond } from './respond.ts'

// Long enough to spare a repeated tap, short enough that a deploy is seen at once.
const CACHE_CONTROL = 'public, max-age=60'

// People ask the same again and again: replies are remembered. They take some 6 MB at most.
const MOST_REMEMBERED = 2000

interface Reply {
  found: SearchResult
  /** Encoded once: in other scripts than Latin, that takes a quarter of a reply's time. */
  body: BodyInit
  etag: string
}

export const ask = (site: Site, engine: Engine, recorder: Recorder) => {
  const replies = new Recent<Reply>(MOST_REMEMBERED)
  return async function ask(c: Context): Promise<Response> {
    const { question, language, limit, format } = await parseAskRequest(c, site.languages)
    const { origin } = new URL(c.req.url)
    const key = JSON.stringify([origin, question, language, limit, format])
    const { found, body, etag } = await withLanguages(c.env?.ASSETS, () =>
      replies.get(key, () => {
        const found = engine.search(question, { limit, ...(language && { language }) })
        const body = JSON.stringify(respond(site, found, format, origin))
        return { found, body: new TextEncoder().encode(body), etag: etagOf(body) }
      }),
    )
    recorder.asked(c, question, found)
    return new Response(body, {
      headers: {
        'content-type': 'application/json',
        'cache-control': c.req.method === 'POST' ? 'no-store' : CACHE_CONTROL,
        etag,
      },
    })
  }
}

/** Nobody gains by forging it, so that it need not take the time of a cryptographic one. */
function etagOf(body: string): string {
  return `"${[0, 1].map(kind => fullHash(body, kind).toString(36)).join('-')}"`
}
