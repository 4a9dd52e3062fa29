/** In which language of the site a question is, told with one language's index and a few words of the others. */
import { clean } from '../search/clean.ts'
import type { Reading } from '../search/reading.ts'
import { stem } from '../search/stem.ts'
import { hasKazakhLetters } from '../search/stem-kazakh.ts'
import { isCyrillic, isHan, isLatin, wordsOf } from '../search/words.ts'

// A Russian question may have a Kazakh word in it: so much of it is familiar then.
const MIXED = 0.5

export type TellLanguage = (question: string, reading: Reading) => string

/** `otherWords`: another language → words by which it is known, as stems separated by spaces. */
export function createTellLanguage(language: string, otherWords: Record<string, string>): TellLanguage {
  const others = Object.entries(otherWords).map(([name, words]) => ({
    name,
    words: new Set(words.split(' ')),
  }))
  return (question, reading) => {
    const cleaned = clean(question)
    if (hasKazakhLetters(cleaned) && 'kk' in otherWords && reading.familiarity < MIXED) return 'kk'
    const words = wordsOf(cleaned).filter(word => !reading.tags.includes(word) && hasLetters(word))
    let best = { name: language, share: reading.familiarity }
    for (const other of others) {
      const share = shareOf(
        words,
        word => other.words.has(stem(word, other.name)) || (other.name === 'zh' && isHan(word)),
      )
      if (share > best.share) best = { name: other.name, share }
    }
    return best.name
  }
}

const hasLetters = (word: string) => isHan(word) || isCyrillic(word) || isLatin(word)

/** By letters; a Han character says as much as half a word. */
function shareOf(words: string[], isKnown: (word: string) => boolean): number {
  const weight = (word: string) => (isHan(word) ? 2 * word.length : word.length)
  const all = words.reduce((sum, word) => sum + weight(word), 0)
  const known = words.reduce((sum, word) => sum + (isKnown(word) ? weight(word) : 0), 0)
  return all > 0 ? known / all : 0
}
