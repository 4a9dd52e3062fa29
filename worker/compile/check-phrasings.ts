/** Whether the index can hold all phrasings, and whether anybody has measured as many. */
import type { Corpus } from '../search/corpus.ts'
import { MOST_PHRASINGS } from '../search/occurrences.ts'
import { error, type Fault, warning } from './fault.ts'

/** Of 2,000 entries with 24 each in one language; what they cost was printed by `npm run bench`. */
const MOST_MEASURED = 48_000
const COST = '2.1 ms a question, 121 ms to the first answer and an index of 3.1 MB'

export function checkPhrasings({ languages, entries, notCovered }: Corpus, folder: string): Fault[] {
  return languages.flatMap(language => {
    const own = entries.reduce(
      (sum, { texts: { [language]: text } }) => sum + (text ? 1 + text.also.length : 0),
      0,
    )
    const count = notCovered.reduce((sum, { phrasings }) => sum + (phrasings[language]?.length ?? 0), own)
    const has = `${count.toLocaleString('en')} phrasings`
    if (count > MOST_PHRASINGS)
      return error(
        `${folder}/${language}`,
        1,
        `${has}: a language can hold ${MOST_PHRASINGS.toLocaleString('en')}`,
      )
    if (count > MOST_MEASURED)
      return warning(
        `${folder}/${language}`,
        1,
        `${has}: more than was ever measured; ${MOST_MEASURED.toLocaleString('en')} took ${COST}`,
      )
    return []
  })
}
