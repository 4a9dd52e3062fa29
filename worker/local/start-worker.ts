/** Starts the built Worker in workerd from code: for the command line, tests and benchmarks. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { Miniflare, type WorkerOptions } from 'miniflare'

export interface StartOptions {
  /** A free one without it. */
  port?: number
  /** Bindings; the Worker answers without any. */
  env?: WorkerOptions['config']['env']
  /** Folder of the finished build. */
  output?: string
  /** Folder for databases; without one they are forgotten at the end. */
  persistTo?: string
  /** What `bundleWorker()` gave, for whoever starts more than once. */
  script?: string
}

/** Serves Worker and static files. Call `dispose()` when done. */
export async function startWorker({ port = 0, env, output = 'dist', persistTo, script }: StartOptions = {}) {
  const contents = script ?? (await bundleWorker())
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
          env: { ASSETS: { type: 'assets' }, ...env },
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents } },
          },
          assets: { directory: resolve(output, 'public'), hasUserWorker: true },
        },
      },
    ],
  })
}

/** The Worker as one module, or another one built around it. */
export async function bundleWorker(
  entry: Pick<BuildOptions, 'entryPoints' | 'stdin'> = { entryPoints: ['worker/index.ts'] },
): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}
