/** From what the engine found to what goes on the wire: the owner's words in the right language. */
import type { SearchResult } from '../search/engine.ts'
import { type Site, wordsIn } from '../site.ts'
import { answerOf, linkTo } from './answer.ts'
import type { AskResponse, Format } from './contract.ts'

export function respond(site: Site, found: SearchResult, format: Format, origin: string): AskResponse {
  const { language } = found
  const entryWith = (id: string) => site.entries.find(entry => entry.id === id)
  const message =
    found.outcome === 'greeting'
      ? wordsIn(site, site.greeting, language)
      : found.outcome === 'none'
        ? wordsIn(site, site.notCovered[found.notCovered ?? ''] ?? site.none, language)
        : undefined
  return {
    outcome: found.outcome,
    language,
    answers: found.answers.flatMap(({ id, confidence }) => {
      const entry = entryWith(id)
      return entry ? [{ ...answerOf(site, entry, language, format, origin), confidence }] : []
    }),
    suggestions: found.suggestions.flatMap(({ id, confidence }) => {
      const entry = entryWith(id)
      return entry ? [{ ...linkTo(site, entry, language), confidence }] : []
    }),
    ...(message && { message }),
    ...(site.contact && {
      contact: { label: wordsIn(site, site.contact.label, language), url: site.contact.url },
    }),
  }
}
