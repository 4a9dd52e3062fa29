import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    fuzzRuns: number
  }
}

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['tests/{compile,search,offline,widget,local,layout}/**/*.test.ts'],
          // Some start the command line several times.
          testTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [cloudflareTest({ wrangler: { configPath: `${root}wrangler.toml` } })],
        // The first test of a file waits for the Worker to start.
        test: {
          name: 'workerd',
          include: ['tests/worker/**/*.test.ts'],
          testTimeout: 20_000,
          provide: { fuzzRuns: process.env.npm_lifecycle_event === 'fuzz' ? 100_000 : 2_000 },
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
