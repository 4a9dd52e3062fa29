/** What visitors type, without what could tell who they are: all that is kept of a question. */
import { clean } from '../search/clean.ts'

// What repeats begins where its run begins: tried from each letter, long words would take squared time.
const EMAIL_OR_HANDLE = /(?:(?<![^\s@])[^\s@]+)?@[^\s@]+/gu
const LINK = /(?:(?<!\p{L})\p{L}+:\/\/|www\.)\S+/gu
// Six digits or more with the usual signs between: a telephone number, a card, a passport.
const LONG_NUMBER = /[+(]*\p{N}(?:[\s().\-–—/]*\p{N}){5,}/gu
// Codes such as *106# belong to operators, not to people.
const CODE_OR_WORD_WITH_DIGITS =
  /[*#]\d{2,4}(?:\*\d{1,2})*#|((?:(?<![\p{L}\p{M}])[\p{L}\p{M}]+)?\p{N}(?:[.,:'\-/]?[\p{L}\p{M}\p{N}])*)/gu
/** Normalised and masked; empty when nothing is left to read. Names in plain words stay: no rule can tell them. */
export function maskedText(question: string): string {
  const masked = clean(question)
    .replace(/(\p{N})\p{M}+/gu, '$1') // digits dressed as keycaps
    .replace(LINK, ' [link] ')
    .replace(EMAIL_OR_HANDLE, ' [email] ')
    .replace(LONG_NUMBER, ' [number] ')
    .replace(CODE_OR_WORD_WITH_DIGITS, (found, word?: string) =>
      word === undefined ? found : maskWord(word),
    )
    .replace(/(?:\[number\]\s*){2,}/g, '[number] ')
    .replace(/[\s?!.,;:。？！，、…]+$/u, '')
    .replace(/\s+(?=[\s,.;:?!)])/g, '')
    .trim()
  return /\p{L}|\d/u.test(masked.replace(/\[(?:link|email|number)\]/g, '')) ? masked : ''
}

/** tele2 and 4g are names; any other number may be somebody's. */
function maskWord(word: string): string {
  const isName = word.match(/\p{N}/gu)?.length === 1 && /[\p{sc=Latn}\p{sc=Cyrl}]/u.test(word)
  return isName ? word : word.replace(/\p{N}(?:[.,:'\-/]?\p{N})*/gu, ' [number] ')
}
