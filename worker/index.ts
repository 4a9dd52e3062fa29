/** The Worker: compiled content, engine, app. */
import { env } from 'cloudflare:workers'
import { createApp } from './app.ts'
import { engine, site } from './content.ts'
import type { Environment } from './environment.ts'
import { forgetOld } from './insights/store.ts'
import { readSettings } from './settings.ts'

// At module scope: start-up has a budget of its own, a request has 10 ms on the free plan.
const settings = readSettings(env)
const app = createApp(site, engine, settings)

export default {
  fetch: app.fetch,
  async scheduled(_, { DB }) {
    if (DB) await forgetOld(DB, settings.retention_days)
  },
} satisfies ExportedHandler<Environment>
