/** Languages as their readers call them, and which way they are written. */

/** `kk` → "Қазақ тілі" in Kazakh itself, "Kazakh" in English. */
export function languageName(language: string, shownIn = language): string {
  const name = new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language
  return shownIn === language ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : name
}

const RIGHT_TO_LEFT = ['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr'
}
