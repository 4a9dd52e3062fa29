/** How many questions the built Worker answers a second, beside a handler in the same Worker that always says the same. */
import { bundleWorker, startWorker } from '../../worker/local/start-worker.ts'
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
  /** Requests a second ÷ those of the constant handler in the same turn, median of all turns: some stand still for others' work. */
  distinctRatio: number
  mixedRatio: number
}

const CONNECTIONS = 16
const ROUNDS = 3
const TURNS = 10

type Kind = 'constant' | 'distinct' | 'mixed'

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
  const often = zipf(questions, 3 * questions.length)
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
        bytes += body.length
      },
    })
    // As many as the repeated questions: shorter turns would meet fewer of the moments in which a machine stands still.
    const constant = often.map(() => `/constant?${Math.round(bytes / questions.length)}`)
    await load({ url, paths: constant, connections: CONNECTIONS })
    const turns: Record<Kind, LoadResult>[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const lists: Record<Kind, string[]> = {
        constant,
        distinct: questions.map(question => askPath(question, 1 + round)),
        mixed: often.map(question => askPath(question, 1 + ROUNDS + round)),
      }
      turns.push(...(await byTurns(lists, paths => load({ url, paths, connections: CONNECTIONS }))))
    }
    const rate = ({ requests, seconds }: LoadResult) => requests / seconds
    const ratio = (kind: Kind) => median(turns.map(turn => rate(turn[kind]) / rate(turn.constant)))
    return {
      constant: sumOf(turns.map(turn => turn.constant)),
      distinct: sumOf(turns.map(turn => turn.distinct)),
      mixed: sumOf(turns.map(turn => turn.mixed)),
      distinctRatio: ratio('distinct'),
      mixedRatio: ratio('mixed'),
    }
  } finally {
    await worker.dispose()
  }
}

/** The Worker with one more address in front of everything: its replies have the headers of an answer, too. */
function bundleWithConstant(): Promise<string> {
  return bundleWorker({
    stdin: {
      contents: `
        import worker from './worker/index.ts'
        const bodies = new Map()
        let headers
        export default {
          ...worker,
          async fetch(request, environment, context) {
            const [, size] = request.url.split('/constant?')
            if (size === undefined) return worker.fetch(request, environment, context)
            headers ??= (await worker.fetch(new Request(new URL('/ask?q=balance', request.url)), environment, context)).headers
            if (!bodies.has(size)) bodies.set(size, 'x'.repeat(Number(size)))
            return new Response(bodies.get(size), { headers })
          },
        }`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
  })
}

/** A little of each in turn, so that a busy machine slows all of them alike. */
async function byTurns<Name extends string>(
  lists: Record<Name, string[]>,
  run: (paths: string[]) => Promise<LoadResult>,
): Promise<Record<Name, LoadResult>[]> {
  const turns: Record<Name, LoadResult>[] = []
  for (let number = 0; number < TURNS; number++) {
    const turn = {} as Record<Name, LoadResult>
    for (const name of Object.keys(lists) as Name[]) {
      const size = Math.ceil(lists[name].length / TURNS)
      turn[name] = await run(lists[name].slice(number * size, (number + 1) * size))
    }
    turns.push(turn)
  }
  return turns
}

function sumOf(results: LoadResult[]): LoadResult {
  return {
    requests: results.reduce((sum, { requests }) => sum + requests, 0),
    seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
    p50: median(results.map(({ p50 }) => p50)),
    p99: median(results.map(({ p99 }) => p99)),
  }
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
