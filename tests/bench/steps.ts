/** Where the time of a question goes, measured in Node: workerd's clock stands still while code runs. */
import { respond } from '../../worker/ask/respond.ts'
import type { Content } from '../../worker/content-file.ts'
import { clean } from '../../worker/search/clean.ts'
import type { RankingEngine } from '../../worker/search/engine.ts'
import { featuresOf } from '../../worker/search/features.ts'
import { LanguageIndex } from '../../worker/search/language-index.ts'
import { StopWords } from '../../worker/search/stop-words.ts'

/** Microseconds a question, on average. */
export interface StepTimes {
  clean: number
  /** In which language, with which words repaired. */
  reading: number
  /** Stems and letter groups. */
  terms: number
  /** All entries' scores. */
  candidates: number
  /** Ranking, confidence and outcome. */
  ranking: number
  /** The texts of what was found, as JSON. */
  reply: number
}

const ROUNDS = 9

export function timeSteps({ site, index }: Content, engine: RankingEngine, questions: string[]): StepTimes {
  const indexes = new Map(
    index.languages.map(language => [language, new LanguageIndex(language, index.data[language]!)]),
  )
  const stops = new Map(
    index.languages.map(language => [language, new StopWords(language, index.data[language]!.stop)]),
  )
  const readings = questions.map(question => engine.read(question))
  const findings = questions.map(question => engine.search(question))
  // Each of these contains the one before it, or stands alone.
  const batches: Record<string, (i: number) => unknown> = {
    clean: i => clean(questions[i]!),
    read: i => engine.read(questions[i]!),
    terms: i => featuresOf(readings[i]!.words, readings[i]!.language, stops.get(readings[i]!.language)!),
    score: i => indexes.get(readings[i]!.language)!.score(readings[i]!.words, readings[i]!.repaired),
    search: i => engine.search(questions[i]!),
    reply: i => JSON.stringify(respond(site, findings[i]!, 'html', 'https://faq.example')),
  }
  const fastest = Object.fromEntries(
    Object.keys(batches).map(name => [
      name,
      new Float64Array(questions.length).fill(Number.POSITIVE_INFINITY),
    ]),
  )
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(batches)) {
      for (let i = 0; i < questions.length; i++) {
        const start = performance.now()
        run(i)
        fastest[name]![i] = Math.min(fastest[name]![i]!, 1000 * (performance.now() - start))
      }
    }
  }
  // Of the fastest times: whatever else the machine does only adds to them.
  const of = (name: string) => fastest[name]!.reduce((sum, time) => sum + time) / questions.length
  return {
    clean: of('clean'),
    reading: of('read') - of('clean'),
    terms: of('terms'),
    candidates: of('score') - of('terms'),
    ranking: of('search') - of('read') - of('score'),
    reply: of('reply'),
  }
}
