/** How much later than an empty Worker the built one gives its first answer, in workerd. */
import { resolve } from 'node:path'
import { Miniflare } from 'miniflare'
import { bundleWorker, startWorker } from '../../worker/local/start-worker.ts'
import { median } from '../eval/public/measure.ts'

/** Medians of ten starts in milliseconds, and the fastest, which a busy machine spoils least. */
export interface StartTimes {
  built: number
  empty: number
  fastestBuilt: number
  fastestEmpty: number
}

const STARTS = 10

/** By turns, so that a busy machine slows both. */
export async function compareStarts(): Promise<StartTimes> {
  const script = await bundleWorker()
  const times = { built: [] as number[], empty: [] as number[] }
  for (let i = 0; i < STARTS; i++) {
    times.empty.push(await timeToFirst('/no-such-file', async () => startEmptyWorker()))
    times.built.push(await timeToFirst('/ask?q=how+do+I+check+my+balance', () => startWorker({ script })))
  }
  return {
    built: median(times.built),
    empty: median(times.empty),
    fastestBuilt: Math.min(...times.built),
    fastestEmpty: Math.min(...times.empty),
  }
}

async function timeToFirst(path: string, start: () => Promise<Miniflare>): Promise<number> {
  const begin = performance.now()
  const worker = await start()
  try {
    const response = await fetch(new URL(path, await worker.ready))
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${path} gave ${response.status} instead of 200`)
    return performance.now() - begin
  } finally {
    await worker.dispose()
  }
}

/** With the same static files: to serve them, Miniflare starts Workers of its own that cost more than ours. */
function startEmptyWorker(): Miniflare {
  const contents = 'export default { fetch: () => new Response("") }'
  return new Miniflare({
    host: '127.0.0.1',
    port: 0,
    workers: [
      {
        config: {
          name: 'empty',
          compatibilityDate: '2026-11-01',
          manifest: { mainModule: 'index.js', modules: { 'index.js': { type: 'esm', contents } } },
          assets: { directory: resolve('dist/public'), hasUserWorker: true },
        },
      },
    ],
  })
}
