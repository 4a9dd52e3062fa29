/**
 * How a word sounds, in few Latin letters: Cyrillic words and what people type for them in Latin meet in one
 * spelling, whichever of the many romanizations was used (popolnit', qalai, qalaı, kalay, aqsha, akwa).
 */

const SOUNDS: Record<string, string> = {
  ...{
    а: 'a',
    ә: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ғ: 'g',
    д: 'd',
    е: 'e',
    ж: 'z',
    з: 'z',
    и: 'i',
    й: 'i',
    к: 'k',
  },
  ...{
    қ: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ұ: 'u',
  },
  ...{ ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'c', ш: 's', щ: 's', ъ: '', ы: 'i', і: 'i', ь: '', э: 'e' },
  ...{ ю: 'u', я: 'a' },
}

/** Letter groups of the usual romanizations, longest first. */
const GROUPS: [RegExp, string][] = [
  [/shch|sch/g, 's'],
  [/sh|ş|š/g, 's'],
  [/zh|ž/g, 'z'],
  [/dj|j(?=[aeiou])/g, 'z'],
  [/ch|ç|č/g, 'c'],
  [/kh|x/g, 'h'],
  [/gh|ğ|ǵ/g, 'g'],
  [/ts|tz/g, 'c'],
  [/ng|ñ|ń/g, 'n'],
  [/ph/g, 'f'],
  [/(?:y|i|j)(?:u|ü)/g, 'u'],
  [/(?:y|i|j)(?:a|ä)/g, 'a'],
  [/(?:y|i|j)(?:o|ö)/g, 'e'],
  [/(?:y|j)e/g, 'e'],
  [/[äá]/g, 'a'],
  [/[öó]/g, 'o'],
  [/[üúū]/g, 'u'],
  [/[yjıİí]/g, 'i'],
  [/q/g, 'k'],
  [/w/g, 'v'],
  [/'/g, ''],
]

export function romanize(word: string): string {
  let sound = word.replace(/\p{sc=Cyrl}/gu, letter => SOUNDS[letter] ?? letter)
  if (sound === word) for (const [group, letter] of GROUPS) sound = sound.replace(group, letter)
  // Doubled letters, and i beside i (тексеремін, ый): nobody agrees on them.
  return sound.replace(/(.)\1+/g, '$1')
}
