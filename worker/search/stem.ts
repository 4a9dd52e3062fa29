/// <reference path="./stemmer-types.d.ts" />
/** A word → its stem, by script and language. */
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import stemEnglish from 'wink-porter2-stemmer'
import { stemKazakh } from './stem-kazakh.ts'
import { isCyrillic } from './words.ts'

// A question stems each of its words several times over, and questions share most of their words.
const cache = new Map<string, string>()
const MOST_CACHED = 20_000

export function stem(word: string, language: string): string {
  const key = language === 'kk' ? `kk ${word}` : word
  const known = cache.get(key)
  if (known !== undefined) return known
  if (cache.size >= MOST_CACHED) cache.clear()
  const stemmed = stemOf(word, language)
  cache.set(key, stemmed)
  return stemmed
}

function stemOf(word: string, language: string): string {
  if (isCyrillic(word)) return language === 'kk' ? stemKazakh(word) : stemRussian(word)
  if (/^[a-z][a-z']*$/.test(word)) return stemEnglish(word.replace(/'s?$/, ''))
  return word
}
