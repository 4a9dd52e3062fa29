/**
 * "Lost my Beeline SIM" is about a lost SIM. But Beeline's name stands in the phrasings of Beeline's own entries, and hardly
 * in those of the others: a classifier that learned from them alone takes the name for the subject. So it also learns from
 * phrasings of the others with a name put in.
 */
import type { Steps } from './steps.ts'
import { addTextScores, type TextIndex } from './text-index.ts'

/** An entry's phrasings as words, and whether it is about one of the names: an operator, say, whose tag it has. */
export interface NameableEntry {
  phrasings: string[][]
  isNamed: boolean
}

export interface NamedPhrasing {
  entry: number
  words: string[]
}

// More of them teach no more.
const EVERY = 4

/** `terms`: of each entry's phrasings. */
export function* namePhrasings(
  entries: NameableEntry[],
  terms: string[][],
  names: string[],
  texts: TextIndex,
): Steps<NamedPhrasing[]> {
  const named: NamedPhrasing[] = []
  if (names.length === 0) return named
  const general = yield* generalEntries(entries, terms, names, texts)
  for (const [entry, { phrasings, isNamed }] of entries.entries()) {
    if (isNamed || general.has(entry)) continue
    for (let i = 0; i < phrasings.length; i += EVERY) {
      const words = phrasings[i]!
      if (words.some(word => names.includes(word))) continue
      const name = names[named.length % names.length]!
      // People put it first or last.
      named.push({ entry, words: named.length % 2 === 0 ? [...words, name] : [name, ...words] })
    }
    yield
  }
  return named
}

/** "How do I check my balance?" beside each operator's own: with a name, it is about the operator's. */
function* generalEntries(
  entries: NameableEntry[],
  terms: string[][],
  names: string[],
  texts: TextIndex,
): Steps<Set<number>> {
  const general = new Set<number>()
  for (const [entry, { isNamed }] of entries.entries()) {
    if (!isNamed) continue
    const scores = new Float64Array(entries.length)
    for (const term of terms[entry]!) if (!names.includes(term)) addTextScores(texts, term, scores)
    let likest = -1
    for (let other = 0; other < entries.length; other++) {
      if (!entries[other]!.isNamed && (likest < 0 || scores[other]! > scores[likest]!)) likest = other
    }
    general.add(likest)
    yield
  }
  return general
}
