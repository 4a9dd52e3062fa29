/** Asks the engine the questions of questions/*.json and counts what a visitor would see. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Engine, SearchResult } from '../../worker/search/engine.ts'

export const KINDS = ['direct', 'keywords', 'indirect', 'typo', 'mixed', 'named', 'oos', 'greeting'] as const
export type Kind = (typeof KINDS)[number]

export interface Question {
  q: string
  /** Ids of the right entries; none for a question that the FAQ doesn't answer. */
  gold: string[]
  kind: Kind
  split: 'dev' | 'test'
}

export interface Tally {
  asked: number
  /** The first answer, or else the first suggestion, is right; for oos and greeting: the outcome is. */
  first: number
  answeredRight: number
  answeredWrong: number
  /** Right one among the answers and suggestions. */
  offered: number
  /** The response's language is the question's. */
  language: number
}

export interface Miss {
  question: Question
  result: SearchResult
}

/** Those of questions/, of questions/more/ and questions/mixed/ from other hands, and of questions/named/. */
export function readQuestions(language: string, split: string): Question[] {
  const read = (path: string) =>
    JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as Question[]
  return ['', 'more/', 'mixed/', 'named/']
    .flatMap(hand => read(`questions/${hand}${language}.json`))
    .filter(question => question.split === split)
}

export function askAll(engine: Engine, language: string, questions: Question[], page?: string) {
  const tallies = new Map<Kind, Tally>()
  const misses: Miss[] = []
  for (const question of questions) {
    const tally = tallies.get(question.kind) ?? {
      ...{ asked: 0, first: 0, answeredRight: 0, answeredWrong: 0, offered: 0, language: 0 },
    }
    tallies.set(question.kind, tally)
    const result = engine.search(question.q, { limit: 5, ...(page && { language: page }) })
    const seen = result.outcome === 'none' ? [] : [...result.answers, ...result.suggestions]
    const isRight = (id?: string) => id !== undefined && question.gold.includes(id)
    tally.asked++
    if (result.language === language) tally.language++
    const right =
      question.kind === 'greeting'
        ? result.outcome === 'greeting'
        : question.gold.length === 0
          ? result.outcome !== 'answer'
          : isRight(seen[0]?.id)
    if (right) tally.first++
    else misses.push({ question, result })
    if (result.outcome === 'answer') {
      if (result.answers.some(answer => isRight(answer.id))) tally.answeredRight++
      else tally.answeredWrong++
    }
    if (seen.some(({ id }) => isRight(id))) tally.offered++
  }
  return { tallies, misses }
}
