/** Starts the built Worker in workerd from code: for the command line, tests and benchmarks. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { Miniflare } from 'miniflare'

export interface StartOptions {
  /** A free one without it. */
  port?: number
  /** Folder of the finished build. */
  output?: string
}

/** Serves Worker and static files. Call `dispose()` when done. */
export async function startWorker({ port = 0, output = 'dist' }: StartOptions = {}): Promise<Miniflare> {
  const { outputFiles } = await build({
    entryPoints: ['worker/index.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'error',
    plugins: [contentOf(output)],
  })
  const compatibilityDate = /^compatibility_date = "(.+)"/m.exec(readFileSync('wrangler.toml', 'utf8'))![1]!
  return new Miniflare({
    host: '127.0.0.1',
    port,
    workers: [
      {
        config: {
          name: 'faq-bubble',
          compatibilityDate,
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: outputFiles[0]!.text } },
          },
          assets: { directory: resolve(output, 'public'), hasUserWorker: true },
        },
      },
    ],
  })
}

/** The Worker imports dist/; another build is put in its place. */
function contentOf(output: string): Plugin {
  return {
    name: 'content',
    setup({ onResolve }) {
      onResolve({ filter: /\/content\.json$/ }, () => ({ path: resolve(output, 'worker/content.json') }))
    },
  }
}
