/** Decides which entries answer a question, and how sure that is. Knows nothing about HTTP. */
import { keyHash, NOT_COVERED, type SearchIndex } from './build-index.ts'
import { clean, phrasingKey } from './clean.ts'
import { confidenceOf, type Evidence } from './confidence.ts'
import { HAN_PAIR, hash } from './features.ts'
import { groupBy } from './group-by.ts'
import { findHash, type HashList } from './hash-list.ts'
import { LanguageIndex, type Scores } from './language-index.ts'
import type { Part } from './parts.ts'
import { Pinyin } from './pinyin.ts'
import { type LanguageModel, type Reading, readQuestion } from './reading.ts'
import { Translation } from './translation.ts'
import { Vocabulary } from './vocabulary.ts'
import { LOGIT_RANGE, OTHER_TAG, VIEWS } from './weights.ts'
import { WordClasses } from './word-classes.ts'
import { isHan } from './words.ts'

export interface Found {
  id: string
  /** From 0 to 1. */
  confidence: number
}

export interface SearchResult {
  outcome: 'answer' | 'suggestions' | 'greeting' | 'none'
  /** Of the question, as recognised; the page's where nothing tells. */
  language: string
  answers: Found[]
  suggestions: Found[]
  /** The group of questions that the owner doesn't answer, when the question belongs to one. */
  notCovered?: string
}

export interface SearchOptions {
  /** The language that the visitor reads. */
  language?: string
  /** Most suggestions to offer. */
  limit?: number
}

export interface Engine {
  search: (question: string, options?: SearchOptions) => SearchResult
}

export interface RankingEngine extends Engine {
  /** How a question is understood. */
  read: (question: string, page?: string) => Reading
  /** The whole ranking, or of it what a search with a limit needs. */
  rank: (question: string, options?: SearchOptions) => Ranking
}

export interface Ranking {
  language: string
  /** Best first, the groups that aren't covered included. */
  found: Found[]
  /** For the best one. */
  evidence?: Evidence
  /** The likest group of questions that aren't covered: its similarity against the best entry's. */
  rival?: { name: string; ratio: number }
}

// With it, at most one development question in twenty is answered wrongly in each language, and one off-topic in fourteen.
const ANSWER_FROM = 0.72
/** Code points that are read of a question; longer ones are refused before. */
const MOST_CHARACTERS = 300
// A question that the owner foresaw to the letter.
const CERTAIN = 0.99
// A phrasing of what isn't covered that is nearly as like as the best entry's own: no answer, only suggestions.
const RIVAL_DOUBT = 0.8
// Less alike than this, phrasings of both kinds are mere coincidence.
const FAINT = 0.3
const SUGGEST_FROM = 0.08
// Keeps odds finite.
const FAINT_CHANCE = 1e-3

// What follows a greeting is a question, if it is this sure to be one.
const ASKS_FROM = 0.35
/** So many words may follow a greeting; so many characters of Chinese. */
const MOST_SMALL_TALK = 4
const MOST_HAN_SMALL_TALK = 6

/** `without`: parts to leave out, for measuring what each of them brings. */
export function createEngine(index: SearchIndex, without: Part[] = []): RankingEngine {
  const has = (part: Part) => !without.includes(part)
  let simplified: Map<string, string> | undefined
  const greetings = new Set(index.greetings)
  const greetingsByLetter = groupBy(index.greetings, greeting => greeting[0])
  const firstNotCovered = index.ids.filter(id => !id.startsWith(NOT_COVERED)).length
  const models = index.languages.map(language => createModel(index, language))
  let chinese: HashList | undefined
  const pinyin = new Pinyin(index.han.pinyin, pair => {
    chinese ??= index.data.zh?.phrasings.features
    return chinese !== undefined && findHash(chinese, hash(pair, HAN_PAIR)) >= 0
  })

  function simplify(question: string): string {
    // Some ligatures unfold to eighteen letters.
    const text = [...clean(question)].slice(0, MOST_CHARACTERS).join('')
    return text.replace(/\p{sc=Han}/gu, character => {
      simplified ??= new Map(pairs(index.han.simplified))
      return simplified.get(character) ?? character
    })
  }

  /** A question that is a phrasing to the letter, in the page's language before others. */
  function findPhrasing(text: string, page: string | undefined) {
    const key = phrasingKey(text)
    if (key === '') return undefined
    const hash = keyHash(key)
    const found = models.flatMap(model => {
      const phrasing = index.keys[model.language]!.indexOf(hash)
      return phrasing < 0 ? [] : [{ model, entry: model.index.entryOfPhrasing(phrasing) }]
    })
    return found.find(({ model }) => model.language === page) ?? found[0]
  }

  function read(question: string, page?: string): Reading {
    return understand(simplify(question), page).reading
  }

  function understand(text: string, page: string | undefined) {
    const exact = findPhrasing(text, page)
    const reading = readQuestion(text, { models, pinyin, page, has }, exact?.model)
    return { exact, reading }
  }

  function score({ language, words, borrowed, repaired }: Reading): Scores {
    const modelOf = (name: string) => models.find(model => model.language === name)!
    const { index: own } = modelOf(language)
    let scores = own.score(words, repaired)
    let said = own.countTelling(words)
    for (const part of borrowed) {
      const model = modelOf(part.language)
      const others = model.index.score(model.classes.classify(part.words).words)
      const more = model.index.countTelling(part.words)
      said += more
      scores = joinScores(scores, others, more / (said || 1))
    }
    return scores
  }

  function rank(question: string, { language: page, limit }: SearchOptions = {}): Ranking {
    const text = simplify(question)
    // As many as can be offered beside the best one.
    const most = limit === undefined ? undefined : 1 + limit + index.ids.length - firstNotCovered
    const whole = rankText(text, page, most)
    const rest = withoutGreeting(text)
    if (rest === text) return whole
    const ranking = rankText(rest, page, most)
    return sureness(ranking) > sureness(whole) ? ranking : whole
  }

  function rankText(text: string, page: string | undefined, most: number | undefined): Ranking {
    const { exact, reading } = understand(text, page)
    const scores = score(reading)
    const texts = scores.texts.map((score, entry) => score + scores.pieces[entry]!)
    const scale = {
      texts: (has('texts') ? VIEWS.texts : 0) / highest(texts),
      similarity: (has('similarity') ? VIEWS.similarity : 0) / highest(scores.similarity),
      breadth: (has('breadth') ? VIEWS.breadth : 0) / highest(scores.breadth),
    }
    const favour = (has('classifier') ? VIEWS.classifier : 0) * scores.trust
    const topLogit = scores.logits.reduce((top, logit) => Math.max(top, logit), Number.NEGATIVE_INFINITY)
    const ranked: number[] = []
    const ranks = new Float64Array(index.ids.length)
    for (let entry = 0; entry < index.ids.length; entry++) {
      const shared =
        texts[entry]! * scale.texts +
        scores.similarity[entry]! * scale.similarity +
        scores.breadth[entry]! * scale.breadth
      const isExact = entry === exact?.entry
      if (!isExact && shared <= 0) continue
      const learned = favour * Math.max(0, 1 - (topLogit - scores.logits[entry]!) / LOGIT_RANGE)
      const factor = has('tags') ? tagFactor(index.tags[entry]!, reading.tags) : 1
      ranks[entry] = isExact ? Number.POSITIVE_INFINITY : (shared + learned) * factor
      ranked.push(entry)
    }
    const chances = scores.logits.reduce((sum, logit) => sum + Math.exp(logit - topLogit), 0)
    ranked.sort((a, b) => ranks[b]! - ranks[a]!)
    const evidenceFor = (entry: number): Evidence => ({
      similarity: scores.similarity[entry]!,
      breadth: scores.breadth[entry]! / (scores.idealBreadth || 1),
      texts: scores.texts[entry]! / (scores.idealText || 1),
      odds: scores.trust * oddsOf(scores.logits[entry]!, topLogit, chances),
      terms: scores.terms,
    })
    let least = 1
    const found = ranked.slice(0, most).map(entry => {
      if (entry === exact?.entry) return { id: index.ids[entry]!, confidence: CERTAIN }
      // Never surer of a later one.
      least = Math.min(least, confidenceOf(evidenceFor(entry)))
      return { id: index.ids[entry]!, confidence: Math.round(least * 100) / 100 }
    })
    const best = ranked[0]
    return {
      language: reading.language,
      found,
      ...(best !== undefined && { evidence: evidenceFor(best) }),
      ...(best !== undefined && !exact && has('rival') && { rival: rivalOf(best, scores) }),
    }
  }

  function rivalOf(best: number, { similarity }: Scores) {
    let rival = firstNotCovered
    for (let entry = firstNotCovered; entry < index.ids.length; entry++) {
      if (similarity[entry]! > similarity[rival]!) rival = entry
    }
    const name = index.ids[rival]?.slice(NOT_COVERED.length) ?? ''
    const found = similarity[rival] ?? 0
    return { name, ratio: found < FAINT ? 0 : found / (similarity[best] || 1) }
  }

  /** "hi, my balance?" asks for the balance. */
  function withoutGreeting(text: string): string {
    const greeting = greetingOf(phrasingKey(text)).replaceAll(' ', '')
    let matched = 0
    let end = 0
    for (; matched < greeting.length; end++) if (text[end] === greeting[matched]) matched++
    return /[\p{L}\p{N}]/u.test(text.slice(end)) ? text.slice(end) : text
  }

  /** The longest greeting that a question begins with. */
  function greetingOf(key: string): string {
    const isHere = (greeting: string) =>
      key.startsWith(greeting) && (isHan(key) || !/^\p{L}/u.test(key.slice(greeting.length)))
    return (greetingsByLetter.get(key[0]) ?? []).reduce(
      (longest, greeting) => (greeting.length > longest.length && isHere(greeting) ? greeting : longest),
      '',
    )
  }

  /** A greeting alone, or one with a few words that ask nothing: "hi, anyone around?". */
  function isGreeting(key: string, confidence: number): boolean {
    if (greetings.has(key)) return true
    const greeting = greetingOf(key)
    const rest = key.slice(greeting.length)
    if (greeting !== '' && greetings.has(rest.trim())) return true
    if (greeting === '' || confidence >= ASKS_FROM) return false
    return isHan(key) ? rest.length <= MOST_HAN_SMALL_TALK : rest.trim().split(' ').length <= MOST_SMALL_TALK
  }

  function search(question: string, options: SearchOptions = {}): SearchResult {
    const { limit = 3 } = options
    const { language, found, rival } = rank(question, { ...options, limit })
    if (isGreeting(phrasingKey(question), found[0]?.confidence ?? 0))
      return { outcome: 'greeting', language, answers: [], suggestions: [] }
    const [best] = found
    const entries = found.filter(({ id }) => !id.startsWith(NOT_COVERED))
    const suggestions = entries.slice(0, limit)
    if (!best || best.confidence < SUGGEST_FROM)
      return { outcome: 'none', language, answers: [], suggestions }
    const notCovered = best.id.startsWith(NOT_COVERED)
      ? best.id.slice(NOT_COVERED.length)
      : rival && rival.ratio > 1
        ? rival.name
        : undefined
    if (notCovered !== undefined) return { outcome: 'none', language, answers: [], suggestions, notCovered }
    if (best.confidence < ANSWER_FROM || (rival && rival.ratio > RIVAL_DOUBT))
      return { outcome: 'suggestions', language, answers: [], suggestions }
    return { outcome: 'answer', language, answers: [best], suggestions: entries.slice(1, limit + 1) }
  }

  return { search, rank, read }
}

/** Index and vocabulary are made when the language is first asked for: most Workers are never asked in all of them. */
function createModel(index: SearchIndex, language: string): LanguageModel {
  let languageIndex: LanguageIndex | undefined
  let vocabulary: Vocabulary | undefined
  let translation: Translation | undefined
  return {
    language,
    script: index.scripts[language]!,
    classes: new WordClasses(language, index.brands[language]!, () => index.data[language]!.classes),
    get index() {
      languageIndex ??= new LanguageIndex(language, index.data[language]!)
      return languageIndex
    },
    get translation() {
      if (!translation) {
        const { vocabulary, pairs, texts } = index.data[language]!
        const words = [...vocabulary, ...pairs].filter(word => !this.index.isStop(word))
        translation = new Translation(language, texts, index.ids.length, words)
      }
      return translation
    },
    get vocabulary() {
      const data = index.data[language]!
      vocabulary ??= new Vocabulary(
        language,
        data.vocabulary,
        data.synonyms,
        stem => this.index.countEntries(stem) > 0,
      )
      return vocabulary
    },
  }
}

/** `chances`: the sum of the exponentials of all logits less the top one. */
function oddsOf(logit: number, top: number, chances: number): number {
  const chance = Math.exp(logit - top) / chances
  return Math.log((chance + FAINT_CHANCE) / (1 + FAINT_CHANCE - chance))
}

const sureness = ({ found: [best] }: Ranking) => best?.confidence ?? 0

/** An operator that the question names speaks against the others' entries; for its own, its name does. */
function tagFactor(tags: string[], named: string[]): number {
  const isAnother = tags.length > 0 && named.length > 0 && !tags.some(tag => named.includes(tag))
  return isAnother ? OTHER_TAG : 1
}

function joinScores(a: Scores, b: Scores, share: number): Scores {
  const mix = (x: Float64Array, y: Float64Array) => x.map((value, i) => value * (1 - share) + y[i]! * share)
  return {
    texts: mix(a.texts, b.texts),
    pieces: mix(a.pieces, b.pieces),
    similarity: mix(a.similarity, b.similarity),
    breadth: a.breadth.map((value, i) => value + b.breadth[i]!),
    logits: mix(a.logits, b.logits),
    trust: a.trust * (1 - share) + b.trust * share,
    idealText: a.idealText * (1 - share) + b.idealText * share,
    idealBreadth: a.idealBreadth + b.idealBreadth,
    terms: a.terms + b.terms,
  }
}

/** 1 where there is nothing but zeros, so that it can be divided by. */
function highest(values: Float64Array): number {
  let highest = 0
  for (const value of values) if (value > highest) highest = value
  return highest || 1
}

function pairs(text: string): [string, string][] {
  const characters = [...text]
  return characters.flatMap((character, i) =>
    i % 2 === 0 ? [[character, characters[i + 1]!] as [string, string]] : [],
  )
}
