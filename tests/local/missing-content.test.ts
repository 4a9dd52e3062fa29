import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startWorker } from '../../worker/local/start-worker.ts'

test('without its content the Worker says that it is its own fault, and other sites may read that', async () => {
  const output = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
  mkdirSync(join(output, 'public'))
  const worker = await startWorker({ output })
  try {
    const response = await fetch(new URL('/ask?q=balance', await worker.ready))
    expect(response.status).toBe(500)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:internal' })
  } finally {
    await worker.dispose()
    rmSync(output, { recursive: true })
  }
})
