/** Prints what visitors would see of the project's own questions; compares with the floors. */
import type { Corpus } from '../../worker/search/corpus.ts'
import type { RankingEngine } from '../../worker/search/engine.ts'
import { emptyBins, fillBins, printBins } from './calibration.ts'
import { belowFloors, belowLanguageFloor, OWN_FLOORS } from './floors.ts'
import { askAll, KINDS, type Kind, type Miss, readQuestions, type Tally } from './own-questions.ts'
import type { Split } from './public/question-set.ts'

/** Not counted among the questions in scope; "named" ones came later, and would make figures of then and now incomparable. */
const APART: Kind[] = ['named', 'oos', 'greeting']

/** Returns what fell below its floor: only without the page's language, which is the harder case. */
export function reportOwn(
  engine: RankingEngine,
  corpus: Corpus,
  split: Split,
  showMisses: boolean,
): string[] {
  const bins = emptyBins()
  const failures: string[] = []
  for (const withPage of [false, true]) {
    console.log(`\n${split} split, ${withPage ? 'with' : 'without'} the page's language (% of questions)\n`)
    const totals: Tally[] = []
    console.log('language kind       asked  first  answered right  answered wrong  offered  language')
    for (const language of corpus.languages) {
      const questions = readQuestions(language, split)
      const { tallies, misses } = askAll(engine, language, questions, withPage ? language : undefined)
      for (const kind of KINDS) {
        const tally = tallies.get(kind)
        if (tally) console.log(row(language, kind, tally))
      }
      const inScope = [...tallies].filter(([kind]) => !APART.includes(kind))
      const total = sum(inScope.map(([, tally]) => tally))
      totals.push(total)
      console.log(row(language, 'in scope', total))
      if (withPage) continue
      fillBins(bins, engine, questions)
      if (showMisses) for (const miss of misses) console.log(describe(miss))
      const measured = new Map<string, Tally>([...tallies, ['in scope', total]])
      failures.push(...belowFloors(language, measured, OWN_FLOORS))
    }
    const all = sum(totals)
    console.log(row('all', 'in scope', all))
    if (!withPage) failures.push(...belowLanguageFloor(all))
  }
  printBins(bins)
  return failures
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
