/** From a question asked in vain to its answer: what the owner copies from the insights, pasted as it stands. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { AskResponse } from '../../worker/ask/contract.ts'
import { build } from '../../worker/compile/build.ts'
import type { Insights } from '../../worker/insights/summarize.ts'
import { startWorker } from '../../worker/local/start-worker.ts'
import { THIRTY_SPELLINGS } from '../worker/insights/thirty-spellings.ts'

const folder = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = (output: string) =>
  startWorker({
    output,
    persistTo: join(folder, 'state'),
    env: {
      DB: { type: 'd1', id: 'insights' },
      INSIGHTS_TOKEN: { type: 'text', value: 'open sesame' },
    },
  })
type Worker = Awaited<ReturnType<typeof start>>

async function ask(worker: Worker, question: string): Promise<AskResponse> {
  const url = new URL(`/ask?q=${encodeURIComponent(question)}`, await worker.ready)
  return (await fetch(url)).json() as Promise<AskResponse>
}

async function insights(worker: Worker): Promise<Insights> {
  const headers = { authorization: 'Bearer open sesame' }
  return (await fetch(new URL('/insights.json', await worker.ready), { headers })).json() as Promise<Insights>
}

test('asked in vain thirty ways: one group, whose stub answers all of them', {
  timeout: 120_000,
}, async () => {
  const before = await start('dist')
  for (const question of THIRTY_SPELLINGS) {
    expect(await ask(before, question), question).not.toMatchObject({ outcome: 'answer' })
  }
  await expect.poll(async () => (await insights(before)).unanswered.map(({ times }) => times)).toEqual([30])
  const [gap] = (await insights(before)).unanswered
  await before.dispose()

  const content = join(folder, 'content')
  cpSync(realpathSync('content'), content, { recursive: true })
  for (const { file, text } of gap!.stub) {
    const path = join(folder, file.replace('topic/name', 'free-time/yurts'))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text.replace('Write the answer here.', 'Ask at the tourist office.'))
  }
  const dist = join(folder, 'dist')
  expect(await build({ content, output: dist })).toBe(true)

  const after = await start(dist)
  for (const question of THIRTY_SPELLINGS) {
    expect(await ask(after, question), question).toMatchObject({
      outcome: 'answer',
      answers: [{ id: 'free-time/yurts', html: expect.stringContaining('Ask at the tourist office.') }],
    })
  }
  expect((await insights(after)).unanswered).toMatchObject([{ times: 30, answeredBy: 'free-time/yurts' }])
  await after.dispose()
})
