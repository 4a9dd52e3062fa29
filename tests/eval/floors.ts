/** What `npm run eval` must reach on the test halves: a little under what was measured, so that a loss shows. */
import type { Tally } from './own-questions.ts'
import type { Figures } from './public/measure.ts'

export interface Floor {
  /** Least share of the questions with the right entry (for oos and greeting: the right outcome) first, in %. */
  first: number
  /** Largest share answered wrong, in %. */
  wrong: number
}

/** Language → kind of question, or "in scope": one question fewer than measured, two fewer of more than thirty. */
export const OWN_FLOORS: Record<string, Record<string, Floor>> = {
  en: {
    direct: { first: 96, wrong: 4 },
    keywords: { first: 95, wrong: 5 },
    indirect: { first: 84, wrong: 6 },
    typo: { first: 86, wrong: 7 },
    mixed: { first: 90, wrong: 10 },
    named: { first: 70, wrong: 10 },
    oos: { first: 96, wrong: 4 },
    'in scope': { first: 93, wrong: 3 },
  },
  zh: {
    direct: { first: 93, wrong: 7 },
    keywords: { first: 95, wrong: 5 },
    indirect: { first: 83, wrong: 6 },
    typo: { first: 93, wrong: 4 },
    mixed: { first: 90, wrong: 5 },
    named: { first: 70, wrong: 5 },
    oos: { first: 92, wrong: 8 },
    'in scope': { first: 93, wrong: 2 },
  },
  ru: {
    direct: { first: 93, wrong: 7 },
    keywords: { first: 92, wrong: 8 },
    indirect: { first: 83, wrong: 6 },
    typo: { first: 93, wrong: 4 },
    mixed: { first: 85, wrong: 10 },
    named: { first: 70, wrong: 15 },
    oos: { first: 88, wrong: 12 },
    'in scope': { first: 91, wrong: 4 },
  },
  kk: {
    direct: { first: 96, wrong: 4 },
    keywords: { first: 95, wrong: 5 },
    indirect: { first: 84, wrong: 9 },
    typo: { first: 93, wrong: 7 },
    mixed: { first: 92, wrong: 5 },
    named: { first: 60, wrong: 10 },
    oos: { first: 96, wrong: 4 },
    'in scope': { first: 94, wrong: 3 },
  },
}

/** Share of the questions in scope, of all languages, whose language must be recognised, in %. */
const LANGUAGE_FLOOR = 97

/** Public set → P@1 and, where there are questions out of scope, AUROC, in %. */
export const PUBLIC_FLOORS: Record<string, { first: number; auroc?: number }> = {
  banking77: { first: 80 },
  banking77_oos: { first: 82.5, auroc: 90 },
  clinc150: { first: 83, auroc: 91 },
  stackfaq: { first: 79 },
  xsid_kk: { first: 89.5 },
  xsid_zh: { first: 89 },
}

export function belowLanguageFloor({ language, asked }: Tally): string[] {
  const right = (100 * language) / asked
  return right < LANGUAGE_FLOOR ? [`language: ${right.toFixed(1)} % right, floor ${LANGUAGE_FLOOR}`] : []
}

export function belowFloors(
  language: string,
  measured: Map<string, Tally>,
  floors: typeof OWN_FLOORS,
): string[] {
  return Object.entries(floors[language] ?? {}).flatMap(([kind, floor]) => {
    const tally = measured.get(kind)
    if (!tally) return [`${language} ${kind}: no such question was asked`]
    const first = (100 * tally.first) / tally.asked
    const wrong = (100 * tally.answeredWrong) / tally.asked
    return [
      ...(first < floor.first
        ? [`${language} ${kind}: ${first.toFixed(1)} % first, floor ${floor.first}`]
        : []),
      ...(wrong > floor.wrong
        ? [`${language} ${kind}: ${wrong.toFixed(1)} % answered wrong, ceiling ${floor.wrong}`]
        : []),
    ]
  })
}

export function belowPublicFloors(reached: Map<string, Figures>): string[] {
  return [...reached].flatMap(([name, { first, auroc = 1 }]) => {
    const floor = PUBLIC_FLOORS[name]
    if (!floor) return []
    return [
      ...(100 * first < floor.first
        ? [`${name}: P@1 ${(100 * first).toFixed(1)}, floor ${floor.first}`]
        : []),
      ...(100 * auroc < (floor.auroc ?? 0)
        ? [`${name}: AUROC ${(100 * auroc).toFixed(1)}, floor ${floor.auroc}`]
        : []),
    ]
  })
}
