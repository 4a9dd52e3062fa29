/// <reference types="@cloudflare/vitest-plugin/types" />
/** The real database behind a long line: answers don't wait for it, and it isn't asked on and on. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { engine, site } from '../content.ts'

const { DB } = env as { DB: D1Database }

test('a database that takes 20 seconds holds up no answer and is left alone', {
  timeout: 30_000,
}, async () => {
  let calls = 0
  const slow = {
    prepare: (sql: string) => DB.prepare(sql),
    batch: async (statements: D1PreparedStatement[]) => {
      calls++
      await new Promise(resolve => setTimeout(resolve, 20_000))
      return DB.batch(statements)
    },
  } as D1Database
  const app = createApp(site, engine)
  const ctx = createExecutionContext()
  const ask = () => app.fetch(new Request('https://faq.example/ask?q=xyzzy'), { DB: slow }, ctx)

  const start = Date.now()
  const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await ask()).status))
  expect(statuses).toEqual(Array(100).fill(200))
  expect(Date.now() - start).toBeLessThan(3_000)
  expect(calls).toBe(100)

  await waitOnExecutionContext(ctx)
  expect(Date.now() - start).toBeLessThan(10_000) // nothing waited for the 20 seconds
  expect((await ask()).status).toBe(200)
  expect(calls).toBe(100) // it has been found slow, and rests
})
