/** GET /insights, /insights.json and /insights.csv: for the owner alone. */
import type { Context } from 'hono'
import type { Environment } from '../environment.ts'
import { DATA_HEADERS } from '../limits/security-headers.ts'
import { problem } from '../problem.ts'
import type { Engine } from '../search/engine.ts'
import type { Settings } from '../settings.ts'
import type { Site } from '../site.ts'
import { toCsv } from './csv.ts'
import { insightsPage } from './page.ts'
import { read } from './read.ts'
import { dayOf, lastForgottenDay } from './store.ts'
import { type Insights, summarize } from './summarize.ts'

export const INSIGHTS_PATHS = ['/insights', '/insights.json', '/insights.csv']

// Stricter than for other pages: visitors' texts stand here, and nothing has to run.
const HEADERS = {
  ...DATA_HEADERS,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}

const PATIENCE_MS = 10_000

export const insights = (site: Site, engine: Engine, settings: Settings) =>
  async function insights(c: Context<{ Bindings: Environment }>): Promise<Response> {
    const days = daysAsked(c.req.query('days'), settings.retention_days)
    let summary: Insights
    try {
      if (!c.env.DB) throw new Error('There is no binding DB')
      const since = lastForgottenDay(days)
      const kept = await withinPatience(read(c.env.DB, since))
      const first = new Date(Date.parse(since) + 86_400_000)
      summary = summarize(kept, site, engine, dayOf(first), dayOf(new Date()))
    } catch (error) {
      console.warn(`Insights: ${error instanceof Error ? error.message : 'the database does not answer'}`)
      return problem(c, 'insights-unavailable')
    }
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    if (c.req.path.endsWith('.json')) return c.json(summary)
    if (c.req.path.endsWith('.csv')) {
      c.header('content-disposition', `attachment; filename="insights-${summary.to}.csv"`)
      return c.body(toCsv(summary), 200, { 'content-type': 'text/csv; charset=utf-8' })
    }
    const periods = [7, 30, settings.retention_days].filter(period => period <= settings.retention_days)
    return c.html(insightsPage(summary, site, days, [...new Set(periods)]))
  }

/** All that is kept, unless fewer days are asked for. */
function daysAsked(asked: string | undefined, retention: number): number {
  return asked !== undefined && /^[1-9]\d{0,3}$/.test(asked) ? Math.min(Number(asked), retention) : retention
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database is too slow')), PATIENCE_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
