/**
 * Strips Kazakh endings, written from the grammar: number, possession, case, then person and tense.
 * Works on folded letters (see foldKazakh), so that words typed on a Russian keyboard meet the same stem.
 */

const FOLD: Record<string, string> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

const KAZAKH_LETTERS = /[әғқңөұүһі]/g

/** Whether a text has letters that no other language here has. */
export const hasKazakhLetters = (text: string): boolean => text.search(KAZAKH_LETTERS) >= 0

/** теңгерім → тенгерим: what people type without a Kazakh keyboard. */
export function foldKazakh(word: string): string {
  return word.replace(KAZAKH_LETTERS, letter => FOLD[letter]!)
}

const ENDINGS = [
  // plural, case
  'лар лер дар дер тар тер',
  'нын нин дын дин тын тин га ге ка ке на не да де та те нда нде дан ден тан тен нан нен ны ни ды ди ты ти',
  'мен бен пен дагы деги тагы теги сыз сиз',
  // possession
  'ым им м ын ин н ыныз иниз ныз низ сы си мыз миз ымыз имиз ы и',
  // tense, person, participles, converbs
  'ып ип п ган ген кан кен дым дим тым тим дык дик тык тик са се сам сем май мей бай бей пай пей',
  'ады еди йды йди ам ем аймын еймин мын мин бын бин пын пин сын син у ю уге уга удин удын гы ги',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** Words that only look as if they ended so: алма (apple) is not the stem of Алматы. */
const WHOLE = new Set([
  'алматы',
  'астана',
  'теле',
  'кселл',
  'актив',
  'алтел',
  'шымкент',
  'тенге',
  'касса',
  'сим',
  'симка',
])

// A stem shorter than this would join words that have nothing in common.
const SHORTEST_STEM = 4

export function stemKazakh(word: string): string {
  let stem = foldKazakh(word)
  for (let pass = 0; pass < 2; pass++) {
    if (stem.length <= SHORTEST_STEM || WHOLE.has(stem)) return stem
    const ending = ENDINGS.find(
      ending => stem.endsWith(ending) && stem.length - ending.length >= SHORTEST_STEM,
    )
    if (!ending) return stem
    stem = stem.slice(0, -ending.length)
  }
  return stem
}
