/** Words typed with the keyboard in the wrong layout: "ghjdthbnm ,fkfyc" is "проверить баланс". */

const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю'
/** The digit row of the Kazakh layout holds its own letters. */
const KAZAKH_ROW: Record<string, string> = {
  2: 'ә',
  3: 'і',
  4: 'ң',
  5: 'ғ',
  8: 'ү',
  9: 'ұ',
  0: 'қ',
  '-': 'ө',
  '=': 'һ',
}

export function toCyrillicLayout(text: string, language: string): string {
  return [...text]
    .map(key => {
      const index = LATIN.indexOf(key)
      if (index >= 0) return RUSSIAN[index]!
      return (language === 'kk' && KAZAKH_ROW[key]) || key
    })
    .join('')
    .replaceAll('ё', 'е')
}

export function toLatinLayout(text: string): string {
  return [...text].map(key => LATIN[RUSSIAN.indexOf(key)] ?? key).join('')
}
