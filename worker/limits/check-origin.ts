/** Lets only the owner's sites ask, when the owner names any. Browsers alone tell where they ask from. */
import type { MiddlewareHandler } from 'hono'
import { ProblemError } from '../problem.ts'

/** Without the Origin header there is no page to refuse: the same site, a feed reader, a command line. */
export const checkOrigin = (allowed: string[]): MiddlewareHandler =>
  async function checkOrigin(c, next) {
    const origin = c.req.header('origin')
    if (origin !== undefined && allowed.length > 0 && !allowed.includes(origin)) {
      if (origin !== new URL(c.req.url).origin) throw new ProblemError('origin-not-allowed')
    }
    await next()
  }
