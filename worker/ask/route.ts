/** HTTP in and out of /ask: GET (no preflight: the widget uses it) and POST are one code path. */
import type { Context } from 'hono'
import { withLanguages } from '../content.ts'
import type { Recorder } from '../insights/record.ts'
import { DATA_HEADERS } from '../limits/security-headers.ts'
import type { Engine, SearchResult } from '../search/engine.ts'
import { fullHash } from '../search/features.ts'
import type { Site } from '../site.ts'
import { checkQuestion, readBody, readQuery } from './parse-request.ts'
import { Recent } from './recent.ts'
import { respond } from './respond.ts'

// Long enough to spare a repeated tap, short enough that a deploy is seen at once.
const CACHE_CONTROL = 'public, max-age=60'

// People ask the same again and again: replies are remembered. They take some 12 MB.
const MOST_REMEMBERED = 3000
// The longest question takes 2,700 characters in an address.
const LONGEST_REMEMBERED = 3000

interface Reply {
  question: string
  found: SearchResult
  /** Encoded once: in other scripts than Latin, that takes a quarter of a reply's time. */
  body: BodyInit
  etag: string
}

export const ask = (site: Site, engine: Engine, recorder: Recorder) => {
  const replies = new Recent<Reply>(MOST_REMEMBERED)
  return async function ask(c: Context): Promise<Response> {
    const { method, url } = c.req
    const sent = method === 'POST' ? await readBody(c) : undefined
    const reply = (): Reply => {
      const { question, language, limit, format } = checkQuestion(sent ?? readQuery(c), site.languages)
      const found = engine.search(question, { limit, ...(language && { language }) })
      const body = JSON.stringify(respond(site, found, format, new URL(url).origin))
      return { question, found, body: new TextEncoder().encode(body), etag: etagOf(body) }
    }
    // By all that was sent, unread: reading it takes longer than looking it up.
    const key = sent ? url + JSON.stringify(sent) : url
    const { question, found, body, etag } = await withLanguages(c.env?.ASSETS, () =>
      key.length > LONGEST_REMEMBERED ? reply() : replies.get(key, reply),
    )
    recorder.asked(c, question, found)
    return new Response(body, {
      headers: {
        'content-type': 'application/json',
        'cache-control': method === 'POST' ? 'no-store' : CACHE_CONTROL,
        etag,
        ...DATA_HEADERS,
      },
    })
  }
}

/** Nobody gains by forging it, so that it need not take the time of a cryptographic one. */
function etagOf(body: string): string {
  return `"${[0, 1].map(kind => fullHash(body, kind).toString(36)).join('-')}"`
}
