/** The Worker: compiled content, engine, app. */
import { env } from 'cloudflare:workers'
import content from '../dist/worker/content.json'
import { createApp } from './app.ts'
import type { Environment } from './environment.ts'
import { createEngine } from './search/engine.ts'
import { readSettings } from './settings.ts'

// At module scope: start-up has a budget of its own, a request has 10 ms on the free plan.
const app = createApp(content.site, createEngine(content.index), readSettings(env))

export default { fetch: app.fetch } satisfies ExportedHandler<Environment>
