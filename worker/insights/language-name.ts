/** zh → Chinese: the insights are written in English. */
let names: Intl.DisplayNames | undefined

export function languageName(language: string): string {
  // Not before it is needed: loading the names takes a Worker as long as loading the whole FAQ.
  names ??= new Intl.DisplayNames('en', { type: 'language' })
  return names.of(language) ?? language
}
