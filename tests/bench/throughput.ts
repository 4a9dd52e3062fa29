/** How many questions the built Worker answers a second, beside a handler in the same Worker that always says the same. */
import { build } from 'esbuild'
import { startWorker } from '../../worker/local/start-worker.ts'
import { readQuestions } from '../eval/own-questions.ts'
import { median } from '../eval/public/measure.ts'
import { type LoadResult, load } from './load.ts'
import { randomNumbers } from './random-numbers.ts'

export interface Throughput {
  constant: LoadResult
  /** Each question once. */
  distinct: LoadResult
  /** A few questions often, most of them seldom; none is remembered at first. */
  mixed: LoadResult
  /** Requests a second ÷ those of the constant handler. */
  distinctRatio: number
  mixedRatio: number
}

const CONNECTIONS = 16
const ROUNDS = 3

export function allQuestions(languages: string[]): string[] {
  return languages.flatMap(language =>
    ['dev', 'test'].flatMap(split => readQuestions(language, split).map(({ q }) => q)),
  )
}

/** Another limit makes another request of the same question: what was found before is of no use to it. */
export const askPath = (question: string, limit = 3) =>
  `/ask?q=${encodeURIComponent(question)}&limit=${limit}`

export async function compareThroughput(languages: string[]): Promise<Throughput> {
  const questions = shuffled(allQuestions(languages))
  const often = zipf(questions, 2 * questions.length)
  const worker = await startWorker({ script: await bundleWithConstant() })
  try {
    const url = await worker.ready
    // A body as long as the answers are on average.
    let bytes = 0
    await load({
      url,
      paths: questions.map(question => askPath(question, 10)),
      connections: CONNECTIONS,
      check: (path, { status, body }) => {
        if (status !== 200) throw new Error(`${path} gave ${status}`)
        bytes += Buffer.byteLength(body)
      },
    })
    const constant = questions.map(() => `/constant?${Math.round(bytes / questions.length)}`)
    await load({ url, paths: constant, connections: CONNECTIONS })
    const runs: Record<string, LoadResult[]> = { constant: [], distinct: [], mixed: [] }
    for (let round = 0; round < ROUNDS; round++) {
      const kinds = {
        constant,
        distinct: questions.map(question => askPath(question, 1 + round)),
        mixed: often.map(question => askPath(question, 1 + ROUNDS + round)),
      }
      for (const [name, paths] of Object.entries(kinds))
        runs[name]!.push(await load({ url, paths, connections: CONNECTIONS }))
    }
    const rate = ({ requests, seconds }: LoadResult) => requests / seconds
    const ratios = (name: string) => runs[name]!.map((run, i) => rate(run) / rate(runs.constant![i]!))
    return {
      constant: middle(runs.constant!),
      distinct: middle(runs.distinct!),
      mixed: middle(runs.mixed!),
      distinctRatio: median(ratios('distinct')),
      mixedRatio: median(ratios('mixed')),
    }
  } finally {
    await worker.dispose()
  }
}

/** The Worker with one more address, in front of everything. */
async function bundleWithConstant(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import worker from './worker/index.ts'
        const bodies = new Map()
        const headers = { 'content-type': 'application/json' }
        export default {
          ...worker,
          fetch(request, environment, context) {
            const [, size] = request.url.split('/constant?')
            if (size === undefined) return worker.fetch(request, environment, context)
            if (!bodies.has(size)) bodies.set(size, 'x'.repeat(Number(size)))
            return new Response(bodies.get(size), { headers })
          },
        }`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*'],
    conditions: ['workerd', 'worker', 'browser'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

function middle(runs: LoadResult[]): LoadResult {
  return runs.toSorted((a, b) => a.requests / a.seconds - b.requests / b.seconds)[
    Math.floor(runs.length / 2)
  ]!
}

/** The question of rank r is asked in proportion to 1 / r. */
function zipf(questions: string[], count: number): string[] {
  const sums: number[] = []
  for (let rank = 1; rank <= questions.length; rank++) sums.push((sums.at(-1) ?? 0) + 1 / rank)
  const random = randomNumbers()
  return Array.from({ length: count }, () => {
    const at = random() * sums.at(-1)!
    return questions[sums.findIndex(sum => sum >= at)]!
  })
}

function shuffled<T>(values: T[]): T[] {
  const random = randomNumbers()
  return values
    .map(value => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
