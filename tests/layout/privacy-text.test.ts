import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TESTS = ['tests/worker/privacy.test.ts', 'tests/browser/privacy.test.ts'].map(file =>
  readFileSync(file, 'utf8'),
)

test('each sentence of the privacy text is the name of a test', () => {
  const [, section] = readFileSync('README.md', 'utf8').split('\n## Privacy\n')
  const text = section!
    .split('\n## ')[0]!
    .split('\n')
    .filter(line => line.startsWith('> '))
    .map(line => line.slice(2))
    .join(' ')
  const sentences = text.match(/[^.]+\./g)!.map(sentence => sentence.trim())
  expect(sentences.length).toBeGreaterThan(8)
  // The last one asks for something.
  expect(sentences.pop()).toMatch(/^Please /)
  for (const sentence of sentences) expect(TESTS.join('')).toContain(`test('“${sentence}”'`)
})
