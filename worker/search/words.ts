/** Text → the words people typed: codes, runs of Han, and everything else between spaces and punctuation. */

// A code (*106#), a run of Han, or a word; an apostrophe inside a word belongs to it.
const WORD = /[*#][*#\d]*#|\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}\p{M}])+(?:'(?:(?!\p{sc=Han})\p{L})+)*/gu

/** `cleaned`: see clean(). */
export function wordsOf(cleaned: string): string[] {
  return cleaned.match(WORD) ?? []
}

export function isHan(word: string): boolean {
  const code = word.codePointAt(0)!
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code < 0x32000)
  )
}

export function isCyrillic(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x0400 && code <= 0x052f
}

export function isLatin(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f)
}

export type Script = 'han' | 'cyrillic' | 'latin' | 'other'

export function scriptOf(word: string): Script {
  if (isHan(word)) return 'han'
  if (isCyrillic(word)) return 'cyrillic'
  return isLatin(word) ? 'latin' : 'other'
}
