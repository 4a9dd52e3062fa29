/** Serves the built site as `npm start` does, and other-origin host pages, while the browser tests run. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the Worker. */
    site: string
  }
}

const READY_MS = 90_000

/** Opens /insights. */
export const INSIGHTS_TOKEN = 'open sesame'

export default async function serve(project: TestProject) {
  const port = await freePort()
  const state = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
  const worker = spawn(
    process.execPath,
    [
      'node_modules/wrangler/bin/wrangler.js',
      'dev',
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--persist-to',
      state,
      '--var',
      `INSIGHTS_TOKEN:${INSIGHTS_TOKEN}`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '1' } },
  )
  await ready(worker)
  project.provide('site', `http://localhost:${port}`)
  return () => {
    worker.kill()
  }
}

function ready(worker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Ready on')) resolve()
    }
    worker.stdout?.on('data', read)
    worker.stderr?.on('data', read)
    // A build that fails leaves wrangler waiting for a better one.
    setTimeout(() => reject(new Error(`wrangler dev is not ready:\n${output}`)), READY_MS).unref()
    worker.on('exit', code => reject(new Error(`wrangler dev ended with ${code}:\n${output}`)))
  })
}
