/** How long a search takes beside MiniSearch's defaults: both ask the same questions by turns, in one run. */
import { median } from '../eval/public/measure.ts'

export interface Contest {
  /** Our median ÷ theirs. */
  ratio: number
  /** Medians in microseconds, for information: they say more about the machine. */
  ours: number
  theirs: number
}

const ROUNDS = 3

export function compareTimes(
  ours: (question: string) => unknown,
  theirs: (question: string) => unknown,
  questions: string[],
): Contest {
  for (const question of questions) {
    ours(question)
    theirs(question)
  }
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    questions.forEach((question, i) => {
      // Who goes first takes turns as well.
      const order = (i + round) % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
      for (const who of order) times[who].push(timeOf(who === 'ours' ? ours : theirs, question))
    })
  }
  const [mine, other] = [median(times.ours), median(times.theirs)]
  return { ratio: mine / other, ours: mine, theirs: other }
}

/** In microseconds. */
export function timeOf(search: (question: string) => unknown, question: string): number {
  const start = performance.now()
  search(question)
  return 1000 * (performance.now() - start)
}
