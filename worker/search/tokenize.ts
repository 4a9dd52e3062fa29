/// <reference path="./stemmer-types.d.ts" />
/** Text → terms. The same function at build and at query: what differs here is never found. */
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import stemEnglish from 'wink-porter2-stemmer'
import { clean } from './clean.ts'

// A code (*106#), a run of Han, or a word; an apostrophe inside a word belongs to it.
const TOKEN = /[*#][*#\d]*#|\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}])+(?:'(?:(?!\p{sc=Han})\p{L})+)*/gu

/** Terms in reading order. Han runs become characters and bigrams: words alone miss too much. */
export function tokenize(text: string): string[] {
  const terms: string[] = []
  for (const [token] of clean(text).matchAll(TOKEN)) {
    if (/^\p{sc=Han}/u.test(token)) terms.push(...hanTerms(token))
    else terms.push(stem(token))
  }
  return terms
}

function hanTerms(run: string): string[] {
  const characters = [...run]
  return characters.flatMap((character, index) =>
    index + 1 < characters.length ? [character, character + characters[index + 1]] : [character],
  )
}

function stem(word: string): string {
  if (/^[a-z']+$/.test(word)) return stemEnglish(word)
  if (/^\p{sc=Cyrl}+$/u.test(word)) return stemRussian(word)
  return word
}
