/** Decides which entries answer a question, and how sure that is. Knows nothing about HTTP. */
import MiniSearch from 'minisearch'
import { NOT_COVERED, type SearchIndex } from './build-index.ts'
import { clean, phrasingKey } from './clean.ts'
import { detectLanguages } from './detect-language.ts'
import { INDEX_OPTIONS } from './index-options.ts'
import { tokenize } from './tokenize.ts'

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

const ANSWER_FROM = 0.5
const SUGGEST_FROM = 0.25

export function createEngine(index: SearchIndex): Engine {
  const texts = new Map(
    index.languages.map(language => [language, MiniSearch.loadJS(index.texts[language]!, INDEX_OPTIONS)]),
  )
  const greetings = new Set(index.greetings)

  function rank(question: string, language: string): Found[] {
    const terms = new Set(tokenize(question))
    const results = texts.get(language)!.search(question)
    return results.map(result => {
      // MiniSearch multiplies by the number of matched terms; the share of them that matched says more.
      const matched = result.queryTerms.length
      const share = matched / terms.size
      const score = result.score / matched
      return { id: String(result.id), confidence: share * (score / (score + 4)) }
    })
  }

  function search(question: string, { language: page, limit = 3 }: SearchOptions = {}): SearchResult {
    const cleaned = clean(question)
    const likely = detectLanguages(cleaned, index.languages)
    const language = likely.includes(page ?? '') ? page! : (likely[0] ?? page ?? index.languages[0]!)
    if (greetings.has(phrasingKey(question))) {
      return { outcome: 'greeting', language, answers: [], suggestions: [] }
    }
    const ranked = rank(question, language).sort((a, b) => b.confidence - a.confidence)
    const [best] = ranked
    const entries = ranked.filter(({ id }) => !id.startsWith(NOT_COVERED))
    const suggestions = entries.slice(0, limit)
    if (!best || best.confidence < SUGGEST_FROM)
      return { outcome: 'none', language, answers: [], suggestions }
    if (best.id.startsWith(NOT_COVERED)) {
      return {
        outcome: 'none',
        language,
        answers: [],
        suggestions,
        notCovered: best.id.slice(NOT_COVERED.length),
      }
    }
    if (best.confidence < ANSWER_FROM) return { outcome: 'suggestions', language, answers: [], suggestions }
    return { outcome: 'answer', language, answers: [best], suggestions: entries.slice(1, limit + 1) }
  }

  return { search }
}
