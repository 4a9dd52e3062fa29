/** GET /health: for monitors; says which build answers. */
import type { Context } from 'hono'
import type { Health } from '../ask/contract.ts'
import type { Site } from '../site.ts'

export const health = ({ built, languages, entries }: Site) =>
  function health(c: Context): Response {
    const body: Health = { status: 'ok', built, languages, entries: entries.length }
    return c.json(body, 200, { 'cache-control': 'no-store' })
  }
