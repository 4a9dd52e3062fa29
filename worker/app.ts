/** Wiring only: which address is answered by whom. */
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { ask } from './ask/route.ts'
import type { Environment } from './environment.ts'
import { feedback } from './feedback/route.ts'
import { createRecorder } from './insights/record.ts'
import { requireToken } from './insights/require-token.ts'
import { INSIGHTS_PATHS, insights } from './insights/route.ts'
import { checkOrigin } from './limits/check-origin.ts'
import { limitRate } from './limits/limit-rate.ts'
import { securityHeaders } from './limits/security-headers.ts'
import { ProblemError, problem } from './problem.ts'
import type { Engine } from './search/engine.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Site } from './site.ts'

/** What pages of other sites may call. */
const OPEN_TO_SITES = ['/ask', '/feedback', '/entries/*']

export function createApp(site: Site, engine: Engine, settings: Settings = readSettings({})) {
  const recorder = createRecorder(settings)
  const app = new Hono<{ Bindings: Environment }>()
  app.use(securityHeaders)
  for (const path of OPEN_TO_SITES) {
    app.use(
      path,
      cors({
        // The asking origin by name, so that Vary: Origin keeps shared caches right.
        origin: origin => origin || '*',
        allowMethods: ['GET', 'POST', 'HEAD', 'OPTIONS'],
        allowHeaders: ['content-type'],
        exposeHeaders: ['retry-after'],
        maxAge: 86_400,
      }),
      checkOrigin(settings.allowed_origins),
      limitRate,
    )
  }
  app.get('/ask', etag(), ask(site, engine, recorder))
  app.post('/ask', ask(site, engine, recorder))
  app.all('/ask', c => problem(c, 'method-not-allowed', { allow: 'GET, HEAD, POST, OPTIONS' }))
  app.post('/feedback', feedback(site, recorder))
  app.all('/feedback', c => problem(c, 'method-not-allowed', { allow: 'POST, OPTIONS' }))
  for (const path of INSIGHTS_PATHS) {
    app.get(path, limitRate, requireToken, insights(site, engine, settings))
    app.all(path, c => problem(c, 'method-not-allowed', { allow: 'GET, HEAD' }))
  }
  app.notFound(c => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code)
    // The message may hold visitor text: only the kind of error and its place are logged.
    console.error(error.name, error.stack?.split('\n').slice(1, 4).join('\n'))
    return problem(c, 'internal')
  })
  return app
}
