/** Which language a question is in, by its letters first, then by its commonest words. */

const KAZAKH_LETTERS = /[әғқңөұүһі]/u

/** Languages that the question may be in, likeliest first; empty when nothing tells. */
export function detectLanguages(cleaned: string, languages: string[]): string[] {
  const known = (...likely: string[]) => likely.filter(language => languages.includes(language))
  if (/\p{sc=Han}/u.test(cleaned)) return known('zh')
  if (KAZAKH_LETTERS.test(cleaned)) return known('kk')
  if (/\p{sc=Cyrl}/u.test(cleaned)) return known('ru', 'kk')
  if (/\p{sc=Latn}/u.test(cleaned)) return known('en')
  return []
}
