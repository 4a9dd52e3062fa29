/** Wiring only: which address is answered by whom. */
import type { MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { Hono } from 'hono/quick'
import { trimTrailingSlash } from 'hono/trailing-slash'
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
import { openToSites } from './limits/open-to-sites.ts'
import { securityHeaders } from './limits/security-headers.ts'
import { faq, faqEntry, faqOverview, nowhere } from './pages/faq/route.ts'
import { robots, sitemap } from './pages/faq/sitemap.ts'
import { ProblemError, problem } from './problem.ts'
import type { Engine } from './search/engine.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Site } from './site.ts'
import { suggest } from './suggest/route.ts'

const READ = 'GET, HEAD, OPTIONS'

/** What pages of other sites may call, with the methods it takes. Stars: the router takes paths with names apart each time. */
const OPEN_TO_SITES = {
  '/ask': 'GET, HEAD, POST, OPTIONS',
  '/suggest': READ,
  '/entries/*': READ,
  '/feedback': 'POST, OPTIONS',
  '/health': READ,
}

/** What people and programs visit. */
const OWN = {
  '/faq/*': READ,
  '/sitemap.xml': READ,
  '/robots.txt': READ,
  ...Object.fromEntries(INSIGHTS_PATHS.map(path => [path, READ])),
}

/** What costs a search or a row. */
const LIMITED = ['/ask', '/feedback', '/suggest', '/entries/*', '/faq/*', ...INSIGHTS_PATHS]

const etags = etag()

export function createApp(site: Site, engine: Engine, settings: Settings = readSettings({})) {
  const recorder = createRecorder(settings)
  // hono/quick: its router builds no matcher first, so that a Worker answers sooner.
  const app = new Hono<{ Bindings: Environment }>()
  app.use(securityHeaders, trimTrailingSlash({ alwaysRedirect: true }))
  for (const [path, methods] of Object.entries(OPEN_TO_SITES))
    app.use(path, openToSites(methods), checkOrigin(settings.allowed_origins))
  for (const path of LIMITED) app.use(path, limitRate)
  app.get('/ask', etags, ask(site, engine, recorder))
  app.post('/ask', ask(site, engine, recorder))
  app.get('/suggest', etags, suggest(site, engine))
  app.get('/entries', etags, entries(site))
  app.get('/entries/:id{.+}', etags, entry(site, recorder))
  app.post('/feedback', feedback(site, recorder))
  app.get('/health', health(site))
  app.get('/faq', faq(site))
  app.get('/faq/:language', etags, faqOverview(site, engine, recorder))
  app.get('/faq/:language/:id{.+}', etags, faqEntry(site))
  app.get('/sitemap.xml', etags, sitemap(site))
  app.get('/robots.txt', robots)
  for (const path of INSIGHTS_PATHS) app.get(path, requireToken, insights(site, engine, settings))
  for (const [path, methods] of Object.entries({ ...OPEN_TO_SITES, ...OWN }))
    app.all(path, otherMethod(methods))
  app.notFound(nowhere(site))
  app.onError((error, c) => {
    if (error instanceof ProblemError) return problem(c, error.code)
    // The message may hold visitor text: only the kind of error and its place are logged.
    const places = error.stack?.split('\n').filter(line => /^\s+at /.test(line))
    console.error(error.name, places?.slice(0, 3).join('\n'))
    return problem(c, 'internal')
  })
  return app
}

/** Tells OPTIONS, and whoever tried another one, which methods an address takes. */
const otherMethod = (methods: string): MiddlewareHandler =>
  async function otherMethod(c, next) {
    const headers = { allow: methods }
    if (c.req.method === 'OPTIONS') return c.body(null, 204, headers)
    // No route has taken it: there is nothing at this address below a star.
    if (methods.split(', ').includes(c.req.method)) return next()
    return problem(c, 'method-not-allowed', headers)
  }
