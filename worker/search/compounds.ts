/** "back up" is also "backup" where the texts know the one word: neighbours are joined, at build and at query alike. */
import { isHan } from './words.ts'

const SHORTEST_PART = 2
const SHORTEST_WHOLE = 5

/** The words, and behind them the known compounds of neighbours. */
export function withCompounds(words: string[], isKnown: (word: string) => boolean): string[] {
  const compounds = words.flatMap((word, i) => {
    const next = words[i + 1] ?? ''
    const whole = word + next
    const isLong =
      word.length >= SHORTEST_PART && next.length >= SHORTEST_PART && whole.length >= SHORTEST_WHOLE
    return isLong && !isHan(word) && !isHan(next) && isKnown(whole) ? [whole] : []
  })
  return compounds.length > 0 ? [...words, ...compounds] : words
}
