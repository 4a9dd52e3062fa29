/// <reference path="./stemmer-types.d.ts" />
/** A word → its stem, by script and language. */
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import stemEnglish from 'wink-porter2-stemmer'
import { stemKazakh } from './stem-kazakh.ts'
import { isCyrillic } from './words.ts'

// A question stems each of its words several times over, and questions share most of their words.
const kazakhStems = new Map<string, string>()
const otherStems = new Map<string, string>()
const MOST_CACHED = 10_000

export function stem(word: string, language: string): string {
  const cache = language === 'kk' ? kazakhStems : otherStems
  const known = cache.get(word)
  if (known !== undefined) return known
  if (cache.size >= MOST_CACHED) cache.clear()
  const stemmed = stemOf(word, language)
  cache.set(word, stemmed)
  return stemmed
}

function stemOf(word: string, language: string): string {
  if (isCyrillic(word)) return language === 'kk' ? stemKazakh(word) : stemRussian(word)
  if (/^[a-z][a-z']*$/.test(word)) return stemEnglish(word.replace(/'s?$/, ''))
  return word
}
