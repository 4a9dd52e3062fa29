/** How a question is meant to be read: in which language, and with which words where those typed are unknown. */

import { withCompounds } from './compounds.ts'
import { toCyrillicLayout, toLatinLayout } from './keyboard-layout.ts'
import type { LanguageIndex } from './language-index.ts'
import type { Part } from './parts.ts'
import type { Pinyin } from './pinyin.ts'
import { MOST_MENDED, repair } from './repair.ts'
import { hasKazakhLetters } from './stem-kazakh.ts'
import type { Translation } from './translation.ts'
import { MERE_SYNONYM, type Vocabulary } from './vocabulary.ts'
import { isClassMark, type WordClasses } from './word-classes.ts'
import { isHan, isLatin, type Script, scriptOf, wordsOf } from './words.ts'

/** What is needed to read and search one language. */
export interface LanguageModel {
  language: string
  script: Script
  index: LanguageIndex
  vocabulary: Vocabulary
  translation: Translation
  classes: WordClasses
}

export interface Reading {
  language: string
  words: string[]
  tags: string[]
  /** Words of the question that only another language knows. */
  borrowed: { language: string; words: string[] }[]
  /** How many words are not those that were typed. */
  repaired: number
  /** Share of the letters that belong to words of the language. */
  familiarity: number
}

export interface Readers {
  models: LanguageModel[]
  pinyin: Pinyin
  /** The language of the page, where that is known. */
  page?: string
  has: (part: Part) => boolean
}

// Chinese words are mostly of two characters.
const HAN_A_WORD = 2

/** `cleaned`: the question after clean(), in simplified characters. `certain`: its language, where that is beyond doubt. */
export function readQuestion(cleaned: string, readers: Readers, certain?: LanguageModel): Reading {
  const words = wordsOf(cleaned)
  const {
    model,
    words: meant,
    familiarity,
  } = certain ? { model: certain, words, familiarity: 1 } : chooseReading(cleaned, words, readers)
  const { repaired, borrowed, count } = repair(meant, model, readers)
  const { words: classified, tags } = model.classes.classify(repaired)
  return {
    language: model.language,
    words: withCompounds(classified, word => model.vocabulary.familiarity(word) === 1),
    tags,
    borrowed,
    repaired: count,
    familiarity,
  }
}

interface Candidate {
  model: LanguageModel
  words: string[]
  /** Share of the letters that belong to known words. */
  familiarity: number
}

// Below this, a question is tried as a wrong keyboard layout, as romanized Cyrillic and as pinyin.
const PLAIN = 0.5
// So familiar must an unusual reading be, and so much better than the plain one: gibberish reads as anything.
const UNUSUAL_FAMILIARITY = 0.55
const UNUSUAL_MARGIN = 0.15
// A word or two of fewer letters are read as they are.
const UNUSUAL_LETTERS = 5
// So much of a mixed question must be in the page's language to be answered in it.
const PAGE_SHARE = 0.34
// Two languages of one script this close are told apart by the page's language.
const CLOSE = 0.08

/** As it is likeliest meant, but a mixed question in the page's language if enough of it is. */
function chooseReading(cleaned: string, words: string[], readers: Readers): Candidate {
  const likeliest = likeliestReading(cleaned, words, readers)
  const page = readers.models.find(({ language }) => language === readers.page)
  // Words that are read in an unusual way are all read in one language.
  if (!page || page === likeliest.model || likeliest.words !== words) return likeliest
  const own = countOwn(words, page, likeliest.model)
  const others = countOwn(words, likeliest.model, page)
  if (own <= PAGE_SHARE * (own + others)) return likeliest
  return { model: page, words, familiarity: familiarity(words, page) }
}

function likeliestReading(cleaned: string, words: string[], readers: Readers): Candidate {
  const { models } = readers
  const fallback = readers.page ?? models[0]!.language
  const script = mainScript(words, models)
  const plain = models
    .filter(model => model.script === script)
    .map(model => ({ model, words, familiarity: familiarity(words, model) }))
  const fallbackModel = models.find(model => model.language === fallback) ?? models[0]!
  const best = bestOfRivals(words, plain, fallback)
  if (script === 'other') return best ?? { model: fallbackModel, words, familiarity: 0 }
  if (script === 'han' && best) return best
  if (best && best.familiarity >= PLAIN) return best

  if (words.join('').length >= UNUSUAL_LETTERS) {
    const unusual = bestOf(unusualReadings(cleaned, words, script, readers), fallback)
    const needed = Math.max(
      UNUSUAL_FAMILIARITY,
      (best ? mendedFamiliarity(words, best.model) : 0) + UNUSUAL_MARGIN,
    )
    if (unusual && unusual.familiarity > needed) return unusual
  }
  return best ?? { model: fallbackModel, words, familiarity: 0 }
}

/** Languages of one script: the one with more words of its own, else the one that knows more. */
function bestOfRivals(words: string[], rivals: Candidate[], fallback: string): Candidate | undefined {
  const own = rivals.map(({ model }) =>
    Math.min(
      ...rivals.filter(rival => rival.model !== model).map(rival => countOwn(words, model, rival.model)),
    ),
  )
  const most = Math.max(...own)
  const left = rivals.filter((_, i) => own[i] === most)
  const kazakh = left.find(({ model }) => model.language === 'kk')
  return kazakh && words.some(hasKazakhLetters) ? kazakh : bestOf(left, fallback)
}

function bestOf(candidates: Candidate[], fallback: string): Candidate | undefined {
  const top = candidates.reduce((most, { familiarity }) => Math.max(most, familiarity), 0)
  const close = candidates.filter(({ familiarity }) => familiarity >= top - CLOSE)
  return (
    close.find(({ model }) => model.language === fallback) ??
    close.find(({ familiarity }) => familiarity === top)
  )
}

/** How many words are more at home in the one language than in the other; brands belong to none. */
function countOwn(words: string[], one: LanguageModel, other: LanguageModel): number {
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const brandWords = one.classes.countBrandWords(words, i)
    if (brandWords > 0) i += brandWords - 1
    else if (isHan(word)) count += one.script === 'han' ? word.length / HAN_A_WORD : 0
    else if (atHome(word, one) > atHome(word, other)) count++
  }
  return count
}

/** How familiar a word of the language's script is to it. */
function atHome(word: string, { language, script, vocabulary }: LanguageModel): number {
  if (scriptOf(word) !== script) return 0
  const known = vocabulary.familiarity(word)
  if (known > MERE_SYNONYM) return known
  return language === 'kk' && hasKazakhLetters(word) ? 1 : 0
}

/** Latin words are mixed into other scripts far more often than the reverse; brands belong to none. */
function mainScript(words: string[], models: LanguageModel[]): Script {
  const counts: Record<Script, number> = { han: 0, cyrillic: 0, latin: 0, other: 0 }
  const brands: Record<Script, number> = { han: 0, cyrillic: 0, latin: 0, other: 0 }
  for (const word of words) {
    const script = scriptOf(word)
    const isBrand = models.some(model => model.classes.isBrand(word))
    const weight = script === 'han' ? [...word].length : script === 'cyrillic' ? 1.5 : 1
    ;(isBrand ? brands : counts)[script] += weight
  }
  const order: Script[] = ['han', 'cyrillic', 'latin']
  const most = (of: Record<Script, number>) => order.reduce((a, b) => (of[b] > of[a] ? b : a))
  if (order.some(script => counts[script] > 0)) return most(counts)
  // A brand alone tells no language, unless it is spelt in letters that only some languages use.
  return brands.han > 0 || brands.cyrillic > 0 ? most(brands) : 'other'
}

/** Share of the letters that belong to words the language knows; brands, digits and codes don't count. */
function familiarity(words: string[], model: LanguageModel): number {
  return share(words, model, word => model.vocabulary.familiarity(word))
}

/** The same, when spelling mistakes are mended. */
function mendedFamiliarity(words: string[], model: LanguageModel): number {
  return share(
    words.slice(0, MOST_MENDED),
    model,
    word =>
      model.vocabulary.familiarity(word) ||
      (model.classes.nearestBrand(word) || model.vocabulary.nearest(word) ? 0.6 : 0),
  )
}

function share(words: string[], model: LanguageModel, of: (word: string) => number): number {
  const { words: classified, tags } = model.classes.classify(words)
  let known = 0
  let all = 0
  for (const word of classified) {
    if (isClassMark(word) || tags.includes(word) || scriptOf(word) === 'other') continue
    known += word.length * (isHan(word) ? (model.script === 'han' ? 1 : 0) : of(word))
    all += word.length
  }
  return all > 0 ? known / all : tags.length > 0 ? 1 : 0
}

function unusualReadings(cleaned: string, words: string[], script: Script, readers: Readers): Candidate[] {
  const { models, pinyin, has } = readers
  const candidates: Candidate[] = []
  for (const model of models) {
    if (script === 'latin' && model.script === 'cyrillic') {
      const swapped = retyped(cleaned, model)
      if (has('layout'))
        candidates.push({ model, words: swapped, familiarity: 0.95 * familiarity(swapped, model) })
      if (has('sound')) candidates.push(spokenReading(words, model))
    }
    if (script === 'latin' && model.script === 'han' && has('pinyin')) {
      const { words: branded, tags } = model.classes.classify(words.filter(isLatin))
      const latin = branded.filter(word => !tags.includes(word) && !isClassMark(word))
      const syllables = pinyin.syllables(latin)
      if (!syllables || syllables.length < 2) continue
      const { text, known } = pinyin.decode(syllables)
      candidates.push({ model, words: [...tags, text], familiarity: known })
    }
    if (script === 'cyrillic' && model.script === 'latin' && has('layout')) {
      const swapped = wordsOf(toLatinLayout(cleaned))
      candidates.push({ model, words: swapped, familiarity: 0.95 * familiarity(swapped, model) })
    }
  }
  return candidates
}

/** Each word as the Cyrillic layout has its keys; a sign that ends it is a letter there ("," is б) or just a sign. */
function retyped(cleaned: string, model: LanguageModel): string[] {
  const swap = (text: string) => wordsOf(toCyrillicLayout(text, model.language))
  return cleaned.split(' ').flatMap(typed => {
    const whole = swap(typed)
    const isKnown = whole.length > 0 && whole.every(word => model.vocabulary.familiarity(word) === 1)
    return isKnown ? whole : swap(typed.replace(/[.,;'`[\]]+$/, ''))
  })
}

/** Each word as the known word that sounds like it; one that sounds exactly so is surer. */
function spokenReading(words: string[], model: LanguageModel): Candidate {
  let known = 0
  let all = 0
  let brandEnd = 0
  const spoken = words.map((word, i) => {
    brandEnd = Math.max(brandEnd, i + model.classes.countBrandWords(words, i))
    if (!isLatin(word) || i < brandEnd || i >= MOST_MENDED || model.classes.nearestBrand(word)) return word
    all += word.length
    const match = model.vocabulary.soundingLike(word)
    if (!match) return word
    known += word.length * (match.isExact ? 0.9 : 0.5)
    return match.word
  })
  return { model, words: spoken, familiarity: all > 0 ? known / all : 0 }
}
