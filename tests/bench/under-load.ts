/** Fifty visitors at once for a minute: is every reply the one that a lone visitor gets, and what if the database is broken? */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startWorker } from '../../worker/local/start-worker.ts'
import { type LoadResult, load } from './load.ts'
import { allQuestions, askPath } from './throughput.ts'

export interface UnderLoad extends LoadResult {
  /** Not answered with 200. */
  failed: number
  /** Answered with something else than when asked alone. */
  wrong: number
}

const CONNECTIONS = 50
const DIFFERENT = 400
/** Opens /insights. */
const TOKEN = 'open sesame'

export async function askUnderLoad(
  languages: string[],
  seconds: number,
): Promise<{ sound: UnderLoad; broken: UnderLoad }> {
  const state = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
  const worker = await startWorker({
    env: { DB: { type: 'd1', id: 'insights' }, INSIGHTS_TOKEN: { type: 'text', value: TOKEN } },
    persistTo: state,
  })
  try {
    const url = await worker.ready
    const all = allQuestions(languages)
    const paths = all.filter((_, i) => i % Math.ceil(all.length / DIFFERENT) === 0).map(q => askPath(q))
    const expected = new Map<string, string>()
    await load({
      url,
      paths,
      connections: 1,
      check: (path, { status, body }) => {
        if (status !== 200) throw new Error(`${path} gave ${status}`)
        expected.set(path, body.toString())
      },
    })
    const run = async (): Promise<UnderLoad> => {
      let failed = 0
      let wrong = 0
      const result = await load({
        url,
        paths: during(seconds, paths),
        connections: CONNECTIONS,
        check: (path, { status, body }) => {
          if (status !== 200) failed++
          else if (body.toString() !== expected.get(path)) wrong++
        },
      })
      return { ...result, failed, wrong }
    }
    const sound = await run()
    const insights = new URL('/insights.json', url)
    const headers = { authorization: `Bearer ${TOKEN}` }
    const folder = join(state, 'd1/miniflare-D1DatabaseObject')
    const file = readdirSync(folder).find(name => /^[0-9a-f]{64}\.sqlite$/.test(name))!
    using database = new DatabaseSync(join(folder, file), { timeout: 20_000 })
    database.exec('BEGIN EXCLUSIVE')
    const { status } = await fetch(insights, { headers })
    if (status !== 503) throw new Error(`the database is not broken: /insights.json gave ${status}`)
    const broken = await run()
    database.exec('ROLLBACK')
    return { sound, broken }
  } finally {
    await worker.dispose()
    rmSync(state, { recursive: true, force: true })
  }
}

function* during(seconds: number, values: string[]) {
  const end = performance.now() + 1000 * seconds
  for (let i = 0; performance.now() < end; i++) yield values[i % values.length]!
}
