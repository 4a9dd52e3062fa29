/** Starts the built Worker in workerd from code: for the command line, tests and benchmarks. */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'

/** Needs a finished build in dist/. Call `dispose()` when done. */
export async function startWorker(options: { port?: number } = {}): Promise<Miniflare> {
  const { outputFiles } = await build({
    entryPoints: ['worker/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'error',
  })
  const compatibilityDate = /^compatibility_date = "(.+)"/m.exec(readFileSync('wrangler.toml', 'utf8'))![1]!
  return new Miniflare({
    host: '127.0.0.1',
    port: options.port ?? 0,
    workers: [
      {
        config: {
          name: 'faq-bubble',
          compatibilityDate,
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: outputFiles[0]!.text } },
          },
        },
      },
    ],
  })
}
