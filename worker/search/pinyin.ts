/**
 * Chinese typed as pinyin without tones, and homophones typed for each other: both are decoded to the
 * characters whose pairs the index knows, as an input method does it.
 */

/** Syllable → the characters of the content that can be read so, as one string. */
export type PinyinTable = Record<string, string>

const LONGEST_SYLLABLE = 6
// More would take long to decode, and say no more about what is meant.
const MOST_SYLLABLES = 24
// A pair of characters that the phrasings hold, against a lone character that they hold.
const KNOWN_PAIR = 3

export class Pinyin {
  readonly #table: PinyinTable
  readonly #knowsPair: (pair: string) => boolean
  #readings?: Map<string, string[]>

  constructor(table: PinyinTable, knowsPair: (pair: string) => boolean) {
    this.#table = table
    this.#knowsPair = knowsPair
  }

  #syllablesOf(character: string): string[] {
    if (!this.#readings) {
      this.#readings = new Map()
      for (const [syllable, characters] of Object.entries(this.#table)) {
        for (const character of characters) {
          const readings = this.#readings.get(character)
          if (readings) readings.push(syllable)
          else this.#readings.set(character, [syllable])
        }
      }
    }
    return this.#readings.get(character) ?? []
  }

  /** "zenme", "cha", "yue" → [zen, me, cha, yu, e]; undefined unless every word is made of whole syllables. */
  syllables(words: string[]): string[] | undefined {
    const result: string[] = []
    for (const word of words) {
      const parts = this.#split(word.replaceAll('ü', 'v'))
      if (!parts) return undefined
      result.push(...parts)
    }
    return result
  }

  /** Fewest syllables that make up the word. */
  #split(word: string): string[] | undefined {
    const best: (string[] | undefined)[] = [[]]
    for (let end = 1; end <= word.length; end++) {
      for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
        const before = best[start]
        const syllable = word.slice(start, end)
        if (!before || !Object.hasOwn(this.#table, syllable)) continue
        if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY))
          best[end] = [...before, syllable]
      }
    }
    return best[word.length]
  }

  /** The likeliest characters, and the share of neighbouring pairs that the phrasings know. */
  decode(syllables: string[]): { text: string; known: number } {
    return this.#best(syllables.slice(0, MOST_SYLLABLES).map(syllable => [...(this.#table[syllable] ?? '')]))
  }

  /** 冲值 → 充值: characters in unknown pairs may stand for others that sound alike. */
  mendHomophones(run: string): string {
    const characters = [...run]
    if (characters.length < 2) return run
    const unknown = characters.map((character, i) => {
      const before = i > 0 && this.#knowsPair(characters[i - 1]! + character)
      const after = i + 1 < characters.length && this.#knowsPair(character + characters[i + 1]!)
      return !before && !after
    })
    if (!unknown.some(Boolean)) return run
    const choices = characters.map((character, i) => {
      if (!unknown[i]) return [character]
      const alike = this.#syllablesOf(character).flatMap(syllable => [...this.#table[syllable]!])
      return [character, ...alike.filter(other => other !== character)]
    })
    return this.#best(choices, characters).text
  }

  /** Viterbi: the path with the most known pairs; of equals, the one that keeps most of the original. */
  #best(choices: string[][], original: string[] = []): { text: string; known: number } {
    let paths = [{ text: '', last: '', score: 0, known: 0 }]
    choices.forEach((characters, i) => {
      const next = characters.map(character => {
        const kept = original[i] === character ? 1.5 : 0
        let best = { text: '', last: character, score: Number.NEGATIVE_INFINITY, known: 0 }
        for (const path of paths) {
          const known = path.last !== '' && this.#knowsPair(path.last + character)
          const score = path.score + kept + (known ? KNOWN_PAIR : 0)
          if (score > best.score)
            best = {
              text: path.text + character,
              last: character,
              score,
              known: path.known + (known ? 1 : 0),
            }
        }
        return best
      })
      if (next.length > 0) paths = next
    })
    const best = paths.reduce((a, b) => (b.score > a.score ? b : a))
    return { text: best.text, known: choices.length > 1 ? best.known / (choices.length - 1) : 0 }
  }
}
