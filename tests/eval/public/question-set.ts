/** Public question sets: entries with phrasings and answers, and questions with the ids of the right ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface QuestionSet {
  name: string
  /** BCP 47. */
  lang: string
  license: string
  entries: SetEntry[]
  queries: SetQuery[]
}

export interface SetEntry {
  id: string
  question: string
  aliases?: string[]
  answer: string
}

export interface SetQuery {
  q: string
  /** Empty when the question is out of scope. */
  gold: string[]
}

export type Split = 'dev' | 'test'

export function readQuestionSets(folder: string): QuestionSet[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  if (files.length === 0) throw new Error(`${folder} holds no question sets (*.json)`)
  return files.sort().map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

/** Even queries to develop, odd ones to report. */
export function queriesOf(set: QuestionSet, split: Split): SetQuery[] {
  return set.queries.filter((_, index) => index % 2 === (split === 'test' ? 1 : 0))
}
