/** Wiring only: which address is answered by whom. */
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import { allow } from './allow.ts'
import { ask } from './ask/route.ts'
import { entries, entry } from './entries/route.ts'
import type { Environment } from './environment.ts'
import { feedback } from './feedback/route.ts'
import { health } from './health/route.ts'
import { createRecorder } from './insights/record.ts'
import { requireToken } from './insights/require-token.ts'
import { INSIGHTS_PATHS, insights } from './insights/route.ts'
import { checkOrigin } from './limits/check-origin.ts'
import { limitRate } from './limits/limit-rate.ts'
import { securityHeaders } from './limits/security-headers.ts'
import { faq, faqEntry, faqOverview } from './pages/faq/route.ts'
import { robots, sitemap } from './pages/faq/sitemap.ts'
import { ProblemError, problem } from './problem.ts'
import type { Engine } from './search/engine.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Site } from './site.ts'
import { suggest } from './suggest/route.ts'

const READ = 'GET, HEAD, OPTIONS'

/** Address → the methods it takes. */
const METHODS = {
  '/ask': 'GET, HEAD, POST, OPTIONS',
  '/suggest': READ,
  '/entries': READ,
  '/entries/:id{.+}': READ,
  '/health': READ,
  '/faq': READ,
  '/faq/:language': READ,
  '/faq/:language/:id{.+}': READ,
  '/sitemap.xml': READ,
  '/robots.txt': READ,
  '/feedback': 'POST, OPTIONS',
  ...Object.fromEntries(INSIGHTS_PATHS.map(path => [path, 'GET, HEAD'])),
}

/** What costs a search or a row. */
const LIMITED = ['/ask', '/feedback', '/suggest', '/entries/*', '/faq/*', ...INSIGHTS_PATHS]

/** What pages of other sites may call. */
const OPEN_TO_SITES = ['/ask', '/feedback', '/suggest', '/entries', '/entries/*', '/health']

export function createApp(site: Site, engine: Engine, settings: Settings = readSettings({})) {
  const recorder = createRecorder(settings)
  const app = new Hono<{ Bindings: Environment }>()
  app.use(securityHeaders)
  for (const [path, methods] of Object.entries(METHODS)) app.use(path, allow(methods))
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
    )
  }
  for (const path of LIMITED) app.use(path, limitRate)
  app.get('/ask', etag(), ask(site, engine, recorder))
  app.post('/ask', ask(site, engine, recorder))
  app.post('/feedback', feedback(site, recorder))
  app.get('/entries', etag(), entries(site))
  app.get('/entries/:id{.+}', etag(), entry(site, recorder))
  app.get('/suggest', etag(), suggest(site, engine))
  app.get('/health', health(site))
  app.get('/faq', faq(site))
  app.get('/faq/:language', etag(), faqOverview(site, engine, recorder))
  app.get('/faq/:language/:id{.+}', etag(), faqEntry(site))
  app.get('/sitemap.xml', etag(), sitemap(site))
  app.get('/robots.txt', robots)
  for (const path of INSIGHTS_PATHS) app.get(path, requireToken, insights(site, engine, settings))
  for (const path of Object.keys(METHODS)) app.all(path, c => problem(c, 'method-not-allowed'))
  app.notFound(c => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code)
    // The message may hold visitor text: only the kind of error and its place are logged.
    console.error(error.name, error.stack?.split('\n').slice(1, 4).join('\n'))
    return problem(c, 'internal')
  })
  return app
}
