/** Looks for dearer questions than we could think of: changes the dearest found so far at random and keeps what costs more. */

const LENGTH = 300
const ROUNDS = 150

/** A text and what it costs, the dearest found from several beginnings. `seed`: the same texts are tried in every run. */
export function climb(cost: (question: string) => number, beginnings: string[], words: string[], seed = 1) {
  const random = generator(seed)
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)]!
  const pieces = [
    () => pick(words),
    () => withOneLetterOff(pick(words), random),
    () => pick(words).slice(0, 3) + pick(words).slice(-4),
    () => pick(words) + pick(words),
    () => String.fromCodePoint(0x4e00 + Math.floor(random() * 0x5000)),
    () => pick(ALPHABETS).slice(Math.floor(random() * 8), 8 + Math.floor(random() * 16)),
    () => pick(SIGNS),
  ]
  const fit = (text: string) => [...text].slice(0, LENGTH).join('')
  let best = { question: '', cost: 0 }
  for (const beginning of beginnings) {
    let here = { question: fit(beginning), cost: cost(fit(beginning)) }
    for (let round = 0; round < ROUNDS; round++) {
      const characters = [...here.question]
      const at = Math.floor(random() * characters.length)
      const gone = Math.floor(random() * 40)
      const piece = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(pieces)()).join(
        pick(['', ' ']),
      )
      const question = fit(
        [...characters.slice(0, at), piece, ...characters.slice(at + gone)].join('') + here.question,
      )
      const tried = { question, cost: cost(question) }
      // Measured again: what was dear by chance isn't kept.
      if (tried.cost > here.cost && Math.min(tried.cost, cost(question)) > here.cost) here = tried
    }
    if (here.cost > best.cost) best = here
  }
  return best
}

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщ', 'аәбвгғдеіжзкқлмнңоөпрсұү']
const SIGNS = [
  ' ',
  '*106#',
  '\u0301',
  '\u200d',
  '👩‍💻',
  'ﷺ',
  '㌔',
  '-',
  "'",
  '٣',
  'ß',
  'İ',
  '잔',
  'shi',
  'zhong',
]

function withOneLetterOff(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length)
  return word.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1)
}

/** A linear congruential generator: from 0 to 1. */
function generator(state: number) {
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return (state >>> 8) / 2 ** 23
  }
}
