/** `npm run eval`: how often the right answer comes first, by language and kind of question. */
import { parseArgs } from 'node:util'
import { compileContent } from '../../worker/compile/compile.ts'
import { readContentFolder } from '../../worker/compile/content-folder.ts'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { askAll, KINDS, type Miss, readQuestions, type Tally } from './own-questions.ts'

const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'test' },
    misses: { type: 'boolean', default: false },
  },
})

const { corpus, faults } = compileContent(readContentFolder('content'), '2026-01-01')
if (!corpus) throw new Error(`content/ has ${faults.length} faults; run npm run build`)
const engine = createEngine(buildIndex(corpus, hanTables(corpus)))

for (const withPage of [false, true]) {
  console.log(
    `\n${values.split} split, ${withPage ? 'with' : 'without'} the page's language (% of questions)\n`,
  )
  console.log('language kind       asked  first  answered right  answered wrong  offered  language')
  for (const language of corpus.languages) {
    const questions = readQuestions(language, values.split)
    const { tallies, misses } = askAll(engine, language, questions, withPage ? language : undefined)
    for (const kind of KINDS) {
      const tally = tallies.get(kind)
      if (tally) console.log(row(language, kind, tally))
    }
    const scope = [...tallies]
      .filter(([kind]) => kind !== 'oos' && kind !== 'greeting')
      .map(([, tally]) => tally)
    console.log(row(language, 'in scope', sum(scope)))
    if (values.misses && !withPage) for (const miss of misses) console.log(describe(miss))
  }
}

function row(language: string, kind: string, tally: Tally): string {
  const percent = (count: number) => ((100 * count) / tally.asked).toFixed(1)
  return [
    language.padEnd(8),
    kind.padEnd(9),
    String(tally.asked).padStart(6),
    percent(tally.first).padStart(6),
    percent(tally.answeredRight).padStart(15),
    percent(tally.answeredWrong).padStart(15),
    percent(tally.offered).padStart(8),
    percent(tally.language).padStart(9),
  ].join(' ')
}

function sum(tallies: Tally[]): Tally {
  const total: Tally = { asked: 0, first: 0, answeredRight: 0, answeredWrong: 0, offered: 0, language: 0 }
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
  }
  return total
}

function describe({ question, result }: Miss): string {
  const seen = [...result.answers, ...result.suggestions].map(({ id, confidence }) => `${id} ${confidence}`)
  const place = `${result.outcome}/${result.language}${result.notCovered ? `/${result.notCovered}` : ''}`
  return `  ${question.kind}: ${question.q} → ${question.gold.join(' ') || '-'} | ${place} | ${seen.slice(0, 3).join(', ')}`
}
