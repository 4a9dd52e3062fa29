import { describe, expect, test } from 'vitest'
import { checkPhrasings } from '../../worker/compile/check-phrasings.ts'
import { formatFault } from '../../worker/compile/fault.ts'
import type { Corpus } from '../../worker/search/corpus.ts'

function linesFor(phrasings: number) {
  const also = Array.from({ length: phrasings - 1 }, (_, i) => `phrasing ${i}`)
  const corpus: Corpus = {
    languages: ['en', 'de'],
    entries: [{ id: 'a', tags: [], texts: { en: { question: 'question', also, answer: '' } } }],
    notCovered: [],
    greetings: {},
    words: {},
  }
  return checkPhrasings(corpus, 'content').map(formatFault)
}

describe('the phrasings of a language', () => {
  test('may be as many as were measured', () => {
    expect(linesFor(48_000)).toEqual([])
  })

  test('may be more, with a warning that says what those measured cost', () => {
    expect(linesFor(48_001)).toEqual([
      expect.stringMatching(/^content\/en:1: warning: 48,001 phrasings: .*48,000 took .*ms.*MB/),
    ])
  })

  test('may not be more than the index can hold', () => {
    expect(linesFor(65_535)).toHaveLength(1)
    expect(linesFor(65_536)).toEqual(['content/en:1: 65,536 phrasings: a language can hold 65,535'])
  })
})
