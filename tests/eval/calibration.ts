/** Is a confidence of 0.9 right nine times in ten? Questions by how sure the engine was of its best entry. */
import type { RankingEngine } from '../../worker/search/engine.ts'
import type { Question } from './own-questions.ts'

export interface Bin {
  from: number
  to: number
  asked: number
  right: number
  /** Sum of the confidences. */
  confidence: number
}

const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]

export function emptyBins(): Bin[] {
  return EDGES.slice(1).map((to, i) => ({ from: EDGES[i]!, to, asked: 0, right: 0, confidence: 0 }))
}

/** Of questions that found a group that isn't covered, nothing is claimed: they are left out. */
export function fillBins(bins: Bin[], engine: RankingEngine, questions: Question[]) {
  for (const { q, gold, kind } of questions) {
    const { outcome, answers, suggestions, notCovered } = engine.search(q)
    const best = answers[0] ?? suggestions[0]
    if (kind === 'greeting' || outcome === 'greeting' || notCovered !== undefined || !best) continue
    const bin = bins.find(({ to }) => best.confidence < to) ?? bins.at(-1)!
    bin.asked++
    bin.confidence += best.confidence
    if (gold.includes(best.id)) bin.right++
  }
}

export function printBins(bins: Bin[]) {
  console.log('\nConfidence of the best entry, all languages, and how often it was right\n')
  console.log('| confidence | questions | mean confidence | right |\n| --- | --: | --: | --: |')
  for (const { from, to, asked, right, confidence } of bins) {
    if (asked === 0) continue
    const percent = (sum: number) => `${((100 * sum) / asked).toFixed(0)} %`
    console.log(`| ${from} to ${to} | ${asked} | ${percent(confidence)} | ${percent(right)} |`)
  }
}
