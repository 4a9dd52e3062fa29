/** Words of any Latin or Cyrillic language → the lower-case words that ids are made of. */

const LONGEST = 60 // characters: ids stand in addresses

/** Empty when nothing of the text can be written so, as in Chinese. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{sc=Latn}\d]/gu, letter => LATIN[letter] ?? letter)
    .replace(/[ßøłđæœ]/g, letter => LATIN[letter]!)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (words.length <= LONGEST) return words
  const cut = words.lastIndexOf('-', LONGEST)
  return words.slice(0, cut > 0 ? cut : LONGEST)
}

const LATIN: Record<string, string> = {
  ...pairs('абвгдезийклмнопрстуфхыэ', 'abvgdezijklmnoprstufhye'),
  ...pairs('әғқңөұүһі', 'agqnouuhi'),
  ...{ ё: 'e', ж: 'zh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ь: '', ю: 'yu', я: 'ya' },
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' },
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index]!]))
}
