/** Tells which methods an address takes, to OPTIONS and to whoever tried another one. */
import type { Context, Next } from 'hono'

export const allow = (methods: string) =>
  async function allow(c: Context, next: Next): Promise<void> {
    await next()
    if (c.req.method === 'OPTIONS' || c.res.status === 405) c.res.headers.set('allow', methods)
  }
