/** `npm run eval`: how often the right answer comes first. Exits with 1 under a floor. See README.md. */
import { parseArgs } from 'node:util'
import { printAblation } from './ablation.ts'
import { belowPublicFloors } from './floors.ts'
import { createOwnEngine, readOwnCorpus } from './own-engine.ts'
import { reportOwn } from './own-report.ts'
import { readQuestionSets, type Split } from './public/question-set.ts'
import { compare } from './public/side-by-side.ts'

const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'test' },
    misses: { type: 'boolean', default: false },
    public: { type: 'string' },
    ablation: { type: 'boolean', default: false },
  },
})
if (values.split !== 'dev' && values.split !== 'test') throw new Error('--split is dev or test')
const split: Split = values.split

const corpus = readOwnCorpus()
if (values.ablation) {
  printAblation(corpus, values.public === undefined ? [] : readQuestionSets(values.public))
  process.exit()
}
const failures =
  values.public !== undefined
    ? belowPublicFloors(await compare(readQuestionSets(values.public), split))
    : reportOwn(createOwnEngine(corpus), corpus, split, values.misses)

// The floors are those of the test halves.
if (split === 'test' && failures.length > 0) {
  console.error(`\nBelow the floor:\n${failures.map(failure => `  ${failure}`).join('\n')}`)
  process.exit(1)
}
