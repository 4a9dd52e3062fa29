/** What `npm run eval` must reach on the test halves: a little under what was measured, so that a loss shows. */
import type { Tally } from './own-questions.ts'
import type { Figures } from './public/measure.ts'

export interface Floor {
  /** Least share of the questions with the right entry (for oos and greeting: the right outcome) first, in %. */
  first: number
  /** Largest share answered wrong, in %. */
  wrong: number
}

/** Language → kind of question, or "in scope". */
export const OWN_FLOORS: Record<string, Record<string, Floor>> = {}

/** Public set → P@1 and, where there are questions out of scope, AUROC, in %. */
export const PUBLIC_FLOORS: Record<string, { first: number; auroc?: number }> = {}

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
