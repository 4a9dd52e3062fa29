/** Lets pages of other sites read the replies (CORS). */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

const preflight = cors({
  // The asking origin by name, so that Vary: Origin keeps shared caches right.
  origin: origin => origin || '*',
  allowMethods: ['GET', 'POST', 'HEAD', 'OPTIONS'],
  allowHeaders: ['content-type'],
  maxAge: 86_400,
})

/** A reply gets its headers here: cors() sets them on an empty one first, and each reply is then made twice. */
export const openToSites = (methods: string): MiddlewareHandler =>
  async function openToSites(c, next) {
    if (c.req.method === 'OPTIONS') {
      const reply = await preflight(c, next)
      reply?.headers.set('allow', methods)
      return reply
    }
    await next()
    const { headers } = c.res
    headers.set('access-control-allow-origin', c.req.header('origin') || '*')
    headers.set('access-control-expose-headers', 'retry-after')
    headers.append('vary', 'origin')
  }
