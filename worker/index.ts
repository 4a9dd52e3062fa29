/** The Worker: settings, content, app. */
import { env } from 'cloudflare:workers'
import { createApp } from './app.ts'
import { loadAllLanguages, loadContent } from './content.ts'
import type { Environment } from './environment.ts'
import { forgetOld } from './insights/store.ts'
import { problemResponse } from './problem.ts'
import { readSettings } from './settings.ts'

// At module scope, so that a wrong setting stops the start.
const settings = readSettings(env)
let app: ReturnType<typeof createApp> | undefined

export default {
  async fetch(request, environment, context) {
    try {
      const content = await loadContent(environment.ASSETS)
      // A question fetches what it needs; the other addresses need all, or are in no hurry.
      if (new URL(request.url).pathname !== '/ask') await loadAllLanguages(content, environment.ASSETS)
      app ??= createApp(content.site, content.engine, settings)
    } catch (error) {
      console.error(error)
      return problemResponse('internal', { 'access-control-allow-origin': '*' })
    }
    return app.fetch(request, environment, context)
  },
  async scheduled(_, { DB }) {
    if (DB) await forgetOld(DB, settings.retention_days)
  },
} satisfies ExportedHandler<Environment>
