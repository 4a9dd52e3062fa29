/**
 * Fits FIT of worker/search/confidence.ts anew: `node tests/eval/fit-confidence.ts [--public DIR]`. Only dev halves
 * are read, and each set weighs the same. What a fit is worth on a set that it hasn't seen is printed beside it.
 */
import { parseArgs } from 'node:util'
import { confidenceFeatures, FIT } from '../../worker/search/confidence.ts'
import type { RankingEngine } from '../../worker/search/engine.ts'
import { fitLogistic, type Sample, scoreOf } from './logistic-regression.ts'
import { createOwnEngine, readOwnCorpus } from './own-engine.ts'
import { readQuestions } from './own-questions.ts'
import { auroc } from './public/measure.ts'
import { queriesOf, readQuestionSets, type SetQuery } from './public/question-set.ts'
import { engineOf } from './public/this-engine.ts'

/** The public sets with questions out of scope: without those, a fit learns nothing about them. */
const PUBLIC_SETS = ['clinc150', 'banking77_oos']

interface LabelledSet {
  name: string
  samples: (Sample & { inScope: boolean })[]
}

const { values } = parseArgs({ options: { public: { type: 'string' } } })
const corpus = readOwnCorpus()
const own = createOwnEngine(corpus)
const sets: LabelledSet[] = corpus.languages.map(language => {
  const questions = readQuestions(language, 'dev').filter(({ kind }) => kind !== 'greeting')
  return { name: language, samples: label(own, questions) }
})
if (values.public !== undefined) {
  for (const set of readQuestionSets(values.public)) {
    if (PUBLIC_SETS.includes(set.name))
      sets.push({ name: set.name, samples: label(engineOf(set), queriesOf(set, 'dev')) })
  }
}

console.log('| left out | right against not, AUROC | in scope against out | with the present FIT |')
console.log('| --- | --: | --: | --: |')
for (const { name, samples } of sets) {
  const fit = fitLogistic(sets.filter(set => set.name !== name).map(set => set.samples))
  const cells = [separate(samples, fit, 'right'), separate(samples, fit, 'inScope')]
  const present = [separate(samples, FIT, 'right'), separate(samples, FIT, 'inScope')]
  console.log(`| ${name} | ${cells.join(' | ')} | ${present.join(', ')} |`)
}
const fit = fitLogistic(sets.map(({ samples }) => samples))
console.log(
  `\nFIT = [${fit.map(weight => Number(weight.toFixed(2))).join(', ')}], at present [${FIT.join(', ')}]`,
)

/** Nothing is learned from a question whose best entry is a group that isn't covered: it is never answered. */
function label(engine: RankingEngine, queries: SetQuery[]): LabelledSet['samples'] {
  return queries.flatMap(({ q, gold }) => {
    const { found, evidence } = engine.rank(q)
    const best = found[0]
    if (!best || !evidence || best.id.startsWith('not-covered:')) return []
    return [
      { features: confidenceFeatures(evidence), right: gold.includes(best.id), inScope: gold.length > 0 },
    ]
  })
}

function separate(samples: LabelledSet['samples'], fit: number[], by: 'right' | 'inScope'): string {
  const scores = (value: boolean) =>
    samples.filter(sample => sample[by] === value).map(sample => scoreOf(sample.features, fit))
  return (100 * auroc(scores(true), scores(false))).toFixed(1)
}
