/** The browser's copy against the Worker's engine, on every question of the evaluation. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { OfflineFaq } from '../../worker/offline/open-faq.ts'
import type { Found, RankingEngine } from '../../worker/search/engine.ts'
import { finish } from '../../worker/search/steps.ts'
import { readQuestions } from '../eval/own-questions.ts'
import { guide } from '../search/guide.ts'

const LANGUAGES = ['en', 'zh', 'ru', 'kk']

// Thousands of questions, each asked twice.
vi.setConfig({ testTimeout: 120_000 })

const engine: RankingEngine = guide
const copies: Record<string, OfflineFaq> = {}
beforeAll(async () => {
  const chunk = '../../dist/public/offline/engine.js'
  const { openFaq } = (await import(chunk)) as typeof import('../../worker/offline/open-faq.ts')
  for (const language of LANGUAGES) {
    const copy = readFileSync(`dist/public/offline/${language}.bin`)
    copies[language] = finish(openFaq(copy, 'https://faq.example'))
  }
}, 60_000)

const inBrief = (found: Found[]) => found.map(({ id, confidence }) => `${id} ${confidence}`)
const questionsIn = (language: string) => ['dev', 'test'].flatMap(split => readQuestions(language, split))

describe.each(LANGUAGES)('a question on a page in %s', language => {
  // Words that only another language of the FAQ knows are looked up there by the Worker: a copy can't.
  const isOfThisLanguageAlone = (question: string) => {
    const reading = engine.read(question, language)
    return reading.language === language && reading.borrowed.length === 0
  }

  test('gets outcome, order and confidence as from the Worker', () => {
    const questions = questionsIn(language)
      .map(({ q }) => q)
      .filter(isOfThisLanguageAlone)
    expect(questions.length).toBeGreaterThan(300)
    for (const question of questions) {
      const { outcome, answers, suggestions } = engine.search(question, { language, limit: 5 })
      const offline = copies[language]!.ask(question, 5)
      expect(offline, question).toHaveProperty('outcome')
      if (!('outcome' in offline)) continue
      expect([offline.outcome, inBrief(offline.answers), inBrief(offline.suggestions)], question).toEqual([
        outcome,
        inBrief(answers),
        inBrief(suggestions),
      ])
    }
  })

  test('is hardly ever answered wrongly when it is in another language', () => {
    const foreign = LANGUAGES.filter(other => other !== language)
      .flatMap(questionsIn)
      .filter(({ q }) => engine.search(q, { language }).language !== language)
    const replies = foreign.map(({ q, gold }) => ({ gold, reply: copies[language]!.ask(q) }))
    const told = replies.filter(({ reply }) => !('outcome' in reply))
    const wrong = replies.filter(
      ({ gold, reply }) =>
        'outcome' in reply && reply.outcome === 'answer' && !gold.includes(reply.answers[0]!.id),
    )
    expect(told.length / foreign.length).toBeGreaterThan(0.8)
    expect(wrong.length / foreign.length).toBeLessThan(0.02)
  })
})
