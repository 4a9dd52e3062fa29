/** `npm run eval -- --ablation`: what each part of the engine brings, on the dev halves: P@1 without it. */
import { hanTables } from '../../worker/compile/han-tables.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import type { Corpus } from '../../worker/search/corpus.ts'
import { createEngine, type RankingEngine } from '../../worker/search/engine.ts'
import type { Part } from '../../worker/search/parts.ts'
import { askAll, readQuestions } from './own-questions.ts'
import { type QuestionSet, queriesOf } from './public/question-set.ts'
import { corpusOf } from './public/this-engine.ts'

const PARTS: Part[] = [
  ...(['texts', 'similarity', 'breadth', 'classifier', 'nearest', 'sound', 'layout'] as const),
  ...(['pinyin', 'homophones', 'borrowing', 'translation', 'tags', 'rival'] as const),
]

/** Part → a column of percentages; the whole engine comes first. */
export function printAblation(corpus: Corpus, sets: QuestionSet[]) {
  const names = [
    ...corpus.languages,
    ...corpus.languages.map(l => `${l} oos`),
    ...sets.map(({ name }) => name),
  ]
  console.log('\nRight first (oos: not answered) on the dev halves, in %, without each part\n')
  console.log(`| without | ${names.join(' | ')} |\n| --- |${names.map(() => ' --: |').join('')}`)
  const own = buildIndex(corpus, hanTables(corpus))
  const built = sets.map(set => {
    const corpus = corpusOf(set)
    return { set, index: buildIndex(corpus, hanTables(corpus)) }
  })
  for (const part of [undefined, ...PARTS]) {
    const without = part ? [part] : []
    const shares = built.map(({ set, index }) => publicShare(createEngine(index, without), set))
    printRow(part ?? '(nothing)', [...ownShares(createEngine(own, without), corpus), ...shares])
  }
  // Word classes are baked into the index.
  const words = Object.fromEntries(Object.entries(corpus.words).map(([k, v]) => [k, { ...v, same: [] }]))
  const plain = { ...corpus, words }
  printRow('word classes', ownShares(createEngine(buildIndex(plain, hanTables(corpus))), corpus))
}

function ownShares(engine: RankingEngine, { languages }: Corpus): number[] {
  const asked = languages.map(language => askAll(engine, language, readQuestions(language, 'dev')).tallies)
  const inScope = asked.map(tallies => {
    const kinds = [...tallies]
      .filter(([kind]) => kind !== 'oos' && kind !== 'greeting')
      .map(([, tally]) => tally)
    const sum = (key: 'first' | 'asked') => kinds.reduce((sum, tally) => sum + tally[key], 0)
    return sum('first') / sum('asked')
  })
  return [...inScope, ...asked.map(tallies => tallies.get('oos')!.first / tallies.get('oos')!.asked)]
}

function publicShare(engine: RankingEngine, set: QuestionSet): number {
  const queries = queriesOf(set, 'dev').filter(({ gold }) => gold.length > 0)
  return (
    queries.filter(({ q, gold }) => gold.includes(engine.rank(q).found[0]?.id ?? '')).length / queries.length
  )
}

function printRow(name: string, shares: number[]) {
  console.log(`| ${name} | ${shares.map(share => (100 * share).toFixed(1)).join(' | ')} |`)
}
