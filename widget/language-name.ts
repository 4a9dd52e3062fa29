/** What a language is called in another, or in itself. Chromium knows few names in Kazakh: there, by their own. */
export function languageName(language: string, shownIn = language): string {
  const name = new Intl.DisplayNames(shownIn, { type: 'language' }).of(language)!
  return name === language && shownIn !== language ? languageName(language) : name
}
