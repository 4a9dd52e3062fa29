/** How time and bytes grow with the number of entries, 24 phrasings each in one language, made of this content's words. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packContent, SITE_FILE } from '../../worker/content-file.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import type { Corpus } from '../../worker/search/corpus.ts'
import { createEngine } from '../../worker/search/engine.ts'
import type { Site } from '../../worker/site.ts'
import { readOwnCorpus } from '../eval/own-engine.ts'
import { median } from '../eval/public/measure.ts'
import { randomNumbers } from './random-numbers.ts'
import { timeOf } from './search-time.ts'

export interface Size {
  entries: number
  phrasings: number
  /** Of the index. */
  megabytes: number
  /** Milliseconds from the bytes to the first answer, in a fresh Node: median of five. */
  start: number
  /** Microseconds a question, median. */
  search: number
  /** Seconds that the build of the index took. */
  build: number
}

const PHRASINGS = 24
const QUESTIONS = 200
const STARTS = 5

export function measureGrowth(sizes: number[]): Size[] {
  const folder = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
  try {
    return sizes.map(entries => measureSize(entries, join(folder, `${entries}.bin`)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measureSize(entries: number, file: string): Size {
  const { corpus, questions } = madeUp(entries)
  const begin = performance.now()
  const index = buildIndex(corpus, { simplified: '', pinyin: {} })
  const build = (performance.now() - begin) / 1000
  const site: Site = {
    built: '',
    languages: ['en'],
    title: {},
    starters: [],
    greeting: {},
    none: {},
    notCovered: {},
    topics: {},
    entries: [],
  }
  const bytes = packContent({ site, index })[SITE_FILE]!
  writeFileSync(file, bytes)
  const engine = createEngine(index)
  for (const question of questions) engine.search(question)
  const time = (question: string) => timeOf(engine.search, question)
  // The fastest of five: whatever else the machine does only adds.
  const times = questions.map(question => Math.min(...Array.from({ length: 5 }, () => time(question))))
  const first = join(import.meta.dirname, 'first-answer.ts')
  const starts = Array.from({ length: STARTS }, () =>
    Number(execFileSync(process.execPath, [first, file, questions[0]!], { encoding: 'utf8' })),
  )
  return {
    entries,
    phrasings: PHRASINGS * entries,
    megabytes: bytes.length / 1e6,
    start: median(starts),
    search: median(times),
    build,
  }
}

/** Each entry has words of its own and shares the common ones, as real entries do. */
function madeUp(count: number): { corpus: Corpus; questions: string[] } {
  const random = randomNumbers(7)
  const { entries } = readOwnCorpus()
  const texts = entries.flatMap(({ texts: { en } }) => (en ? [en.question, ...en.also, en.answer] : []))
  const counts = new Map<string, number>()
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/\p{L}{2,}/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const vocabulary = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  const common = vocabulary.slice(0, 60)
  const pick = (words: string[]) => words[Math.floor(random() * words.length)]!
  const phrase = (own: string[]) =>
    Array.from({ length: 4 + Math.floor(random() * 5) }, () => pick(random() < 0.5 ? own : common)).join(' ')
  const questions: string[] = []
  const made = Array.from({ length: count }, (_, number) => {
    const own = Array.from({ length: 8 }, () => pick(vocabulary))
    const [question, ...also] = Array.from({ length: PHRASINGS }, () => phrase(own))
    if (questions.length < QUESTIONS && number % Math.ceil(count / QUESTIONS) === 0)
      questions.push(phrase(own))
    return {
      id: `made/${number}`,
      tags: [],
      texts: { en: { question: question!, also, answer: phrase(own) } },
    }
  })
  const corpus: Corpus = { languages: ['en'], entries: made, notCovered: [], greetings: {}, words: {} }
  return { corpus, questions }
}
