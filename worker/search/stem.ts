/// <reference path="./stemmer-types.d.ts" />
/** A word → its stem, by script and language. */
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import stemEnglish from 'wink-porter2-stemmer'
import { stemKazakh } from './stem-kazakh.ts'
import { isCyrillic } from './words.ts'

export function stem(word: string, language: string): string {
  if (isCyrillic(word)) return language === 'kk' ? stemKazakh(word) : stemRussian(word)
  if (/^[a-z][a-z']*$/.test(word)) return stemEnglish(word.replace(/'s?$/, ''))
  return word
}
