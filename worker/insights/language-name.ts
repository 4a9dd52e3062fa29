/** zh → Chinese: the insights are written in English. */
const names = new Intl.DisplayNames('en', { type: 'language' })

export function languageName(language: string): string {
  return names.of(language) ?? language
}
