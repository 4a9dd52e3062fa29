/** Suggestions as you type: matched on the device, so that no request leaves per key. */
import type { EntryLink } from '../../worker/ask/contract.ts'

const MAX_COMPLETIONS = 3
// Share of the typed text that a question must contain; lower fills the screen with guesses.
const ENOUGH = 0.6

export function complete(typed: string, entries: EntryLink[]): EntryLink[] {
  const terms = termsOf(typed)
  const length = total(terms)
  if (length < 2) return []
  return entries
    .map(entry => ({ entry, share: total(terms.filter(isIn(entry.question))) / length }))
    .filter(({ share }) => share >= ENOUGH)
    .sort((a, b) => b.share - a.share || a.entry.question.length - b.entry.question.length)
    .slice(0, MAX_COMPLETIONS)
    .map(({ entry }) => entry)
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')

/** Words, and of Chinese, which has no spaces, its characters. */
const termsOf = (text: string) => fold(text).match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []

const total = (terms: string[]) => terms.reduce((sum, term) => sum + term.length, 0)

/** Words match from their beginning, and by their stem where they are long enough to have one. */
function isIn(question: string) {
  const words = termsOf(question)
  return (term: string) => {
    const stem = term.slice(0, Math.max(4, term.length - 2))
    return words.some(word => word.startsWith(stem))
  }
}
