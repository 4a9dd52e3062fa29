/** Which language a question is in, by its letters first, then by its commonest words. */

const KAZAKH_LETTERS = /[әғқңөұүһі]/u

/** Languages that the question may be in, likeliest first; empty when nothing tells. */
export function detectLanguages(cleaned: string, languages: string[]): string[] {
  const known = (...likely: string[]) => likely.filter(language => languages.includes(language))
  const writtenIn = (...scripts: string[]) =>
    languages.filter(language => scripts.includes(scriptOf(language)))
  if (/\p{sc=Han}/u.test(cleaned)) return writtenIn('Hans', 'Hant', 'Jpan')
  if (KAZAKH_LETTERS.test(cleaned)) return known('kk')
  if (/\p{sc=Cyrl}/u.test(cleaned)) return [...new Set([...known('ru', 'kk'), ...writtenIn('Cyrl')])]
  if (/\p{sc=Latn}/u.test(cleaned)) return writtenIn('Latn')
  return []
}

/** The letters that a language is usually written in: `ru` → `Cyrl`. */
function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? ''
}
