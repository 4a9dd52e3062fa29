/** What is meant by words that a language doesn't know: a neighbour's, misspelt, or romanized. */
import type { LanguageModel, Readers } from './reading.ts'
import { stem } from './stem.ts'
import { MERE_SYNONYM } from './vocabulary.ts'
import { isHan, scriptOf } from './words.ts'

/** Looking for what a strange word may mean is dear; a question with more of them than this means nothing. */
export const MOST_MENDED = 6
// Shorter words of one language too often sound like some word of another.
const SHORTEST_SPOKEN = 5

/** `count`: how many of the words are not those that were typed. `borrowed`: words of other languages, by language. */
export function repair(words: string[], model: LanguageModel, readers: Readers) {
  const { has } = readers
  const repaired: string[] = []
  const borrowed = new Map<string, string[]>()
  let count = 0
  let strangers = 0
  const replace = (word: string, ...better: string[]) => {
    if (better.length !== 1 || better[0] !== word) count++
    repaired.push(...better)
  }
  const borrow = (home: LanguageModel, word: string) => {
    const list = borrowed.get(home.language)
    if (list) list.push(word)
    else borrowed.set(home.language, [word])
    const meant = has('translation') && translate(word, home, model)
    if (meant && !repaired.includes(meant)) repaired.push(meant)
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const brandWords = model.classes.countBrandWords(words, i)
    if (brandWords > 0) {
      repaired.push(...words.slice(i, i + brandWords))
      i += brandWords - 1
      continue
    }
    const script = scriptOf(word)
    const known = model.vocabulary.familiarity(word)
    const isOpen = script !== 'other' && strangers < MOST_MENDED
    const spelt =
      isOpen && script === 'latin' && known <= MERE_SYNONYM ? fromPinyin(word, model, readers) : undefined
    const home = isOpen && has('borrowing') ? homeOf(word, known, model, readers.models) : undefined
    if (spelt || home) strangers++
    if (spelt) replace(word, spelt)
    else if (home) borrow(home, word)
    else if (script === 'other' || known > MERE_SYNONYM) repaired.push(word)
    else if (known > 0) repaired.push(...knownSynonym(word, model))
    else if (strangers++ >= MOST_MENDED) repaired.push(word)
    else if (script === 'han' && model.script === 'han')
      replace(word, has('homophones') ? readers.pinyin.mendHomophones(word) : word)
    else {
      const brand = has('nearest') ? model.classes.nearestBrand(word) : undefined
      const spoken =
        brand === undefined && script === 'latin' && has('sound')
          ? spokenElsewhere(word, model, readers.models)
          : undefined
      if (brand !== undefined) replace(word, brand)
      else if (spoken?.home === model) replace(word, spoken.word)
      else if (spoken) borrow(spoken.home, spoken.word)
      else if (script === model.script && has('nearest')) replace(word, ...mend(word, model))
      else repaired.push(word)
    }
  }
  return { repaired, count, borrowed: [...borrowed].map(([language, list]) => ({ language, words: list })) }
}

/** A word of a Chinese question that is pinyin of characters known to stand together ("liuliang 还有多少"). */
function fromPinyin(word: string, model: LanguageModel, { pinyin, has }: Readers): string | undefined {
  if (model.script !== 'han' || !has('pinyin')) return undefined
  const syllables = pinyin.syllables([word])
  if (!syllables || syllables.length < 2) return undefined
  const { text, known } = pinyin.decode(syllables)
  return known === 1 ? text : undefined
}

/** A word that only the owner's classes hold becomes one of its class that the texts hold. */
function knownSynonym(word: string, { classes, vocabulary }: LanguageModel): string[] {
  const known = classes
    .synonymsOf(word)
    .find(synonym => synonym.every(part => isHan(part) || vocabulary.familiarity(part) > MERE_SYNONYM))
  return known ?? [word]
}

// A language has words of others in passing ("send BALANCE by SMS"): they mean what they mean at home.
const AT_HOME = 2
// In more than this share of the entries, a foreign word has become one of the language's own ("SIM").
const SETTLED = 0.2

/** The language that a word comes from, where it isn't the question's own. `known`: how familiar it is to that. */
function homeOf(
  word: string,
  known: number,
  model: LanguageModel,
  models: LanguageModel[],
): LanguageModel | undefined {
  const script = scriptOf(word)
  if (known > MERE_SYNONYM && script === model.script) return undefined
  const others = models.filter(other => other !== model && other.script === script)
  const count = ({ index, language }: LanguageModel) => index.countEntries(stem(word, language))
  if (known > MERE_SYNONYM) {
    const own = count(model)
    if (own > SETTLED * model.index.entries) return undefined
    return others.find(other => count(other) > AT_HOME * own)
  }
  const homes = others.filter(other => {
    if (script === 'han') return true
    const familiarity = other.vocabulary.familiarity(word)
    // A misspelt word may be one of a neighbour's by chance, but hardly to the letter.
    return script === model.script ? familiarity === 1 : familiarity > MERE_SYNONYM
  })
  // Russian and Kazakh use each other's words, too.
  return homes.sort((a, b) => count(b) - count(a))[0]
}

/** A word in the language of the question. */
function translate(word: string, home: LanguageModel, model: LanguageModel): string | undefined {
  return home.index.isStop(word) ? undefined : model.translation.translate(word, home.translation)
}

/** A Latin word that sounds like one of a Cyrillic language: of the question's own, if it is one, else exactly so. */
function spokenElsewhere(word: string, model: LanguageModel, models: LanguageModel[]) {
  if (model.script === 'cyrillic') {
    const spoken = model.vocabulary.soundingLike(word)
    return spoken && { home: model, word: spoken.word }
  }
  if (model.script !== 'latin' || word.length < SHORTEST_SPOKEN) return undefined
  for (const other of models) {
    const spoken = other.script === 'cyrillic' ? other.vocabulary.soundingExactly(word) : undefined
    if (spoken) return { home: other, word: spoken }
  }
  return undefined
}

// Two words that were run together are no longer.
const LONGEST_JOINED = 40

/** The nearest known word; else two known words that were run together; else the word as it is. */
function mend(word: string, { vocabulary, classes }: LanguageModel): string[] {
  const nearest = vocabulary.nearest(word)
  if (nearest || word.length > LONGEST_JOINED) return [nearest ?? word]
  for (let cut = 3; cut <= word.length - 3; cut++) {
    const parts = [word.slice(0, cut), word.slice(cut)]
    if (parts.every(part => vocabulary.familiarity(part) === 1 || classes.isBrand(part))) return parts
  }
  return [word]
}
