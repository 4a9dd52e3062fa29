/** Starts the built Worker in workerd from code: for the command line, tests and benchmarks. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { Miniflare, type WorkerOptions } from 'miniflare'

export interface StartOptions {
  port?: number
  /** Bindings; the Worker answers without any. */
  env?: WorkerOptions['config']['env']
  /** Folder that the build wrote. */
  dist?: string
  /** Folder for databases; without one they are forgotten at the end. */
  persistTo?: string
}

/** Needs a finished build. Call `dispose()` when done. */
export async function startWorker({ port = 0, env, dist = 'dist', persistTo }: StartOptions = {}) {
  const { outputFiles } = await build({
    entryPoints: ['worker/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    conditions: ['workerd', 'worker', 'browser'],
    plugins: [
      {
        name: 'content',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/content\.json$/ }, () => ({ path: resolve(dist, 'worker/content.json') })),
      },
    ],
    write: false,
    logLevel: 'error',
  })
  const compatibilityDate = /^compatibility_date = "(.+)"/m.exec(readFileSync('wrangler.toml', 'utf8'))![1]!
  return new Miniflare({
    host: '127.0.0.1',
    port,
    ...(persistTo !== undefined && { resourcePersistencePath: persistTo }),
    workers: [
      {
        config: {
          name: 'faq-bubble',
          compatibilityDate,
          ...(env && { env }),
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: outputFiles[0]!.text } },
          },
        },
      },
    ],
  })
}
