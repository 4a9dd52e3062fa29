/** From what the engine found to what goes on the wire: the owner's words in the right language. */
import type { SearchResult } from '../search/engine.ts'
import { type Site, type SiteEntry, textIn, wordsIn } from '../site.ts'
import type { Answer, AskResponse, EntryLink, Format } from './contract.ts'

export function respond(site: Site, found: SearchResult, format: Format, origin: string): AskResponse {
  const { language } = found
  const entries = new Map(site.entries.map(entry => [entry.id, entry]))
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
      const entry = entries.get(id)
      return entry ? [{ ...answerOf(site, entries, entry, language, format, origin), confidence }] : []
    }),
    suggestions: found.suggestions.flatMap(({ id, confidence }) => {
      const entry = entries.get(id)
      return entry ? [{ ...linkTo(site, entry, language), confidence }] : []
    }),
    ...(message && { message }),
    ...(site.contact && {
      contact: { label: wordsIn(site, site.contact.label, language), url: site.contact.url },
    }),
  }
}

function answerOf(
  site: Site,
  entries: Map<string, SiteEntry>,
  entry: SiteEntry,
  asked: string,
  format: Format,
  origin: string,
): Omit<Answer, 'confidence'> {
  const { text, language } = textIn(site, entry, asked)
  return {
    id: entry.id,
    question: text.question,
    [format]: text[format],
    language,
    tags: entry.tags,
    sources: text.sources,
    unconfirmed: text.unconfirmed,
    url: `${origin}/faq/${language}/${entry.id}`,
    related: entry.related.flatMap(id => {
      const related = entries.get(id)
      return related ? [linkTo(site, related, asked)] : []
    }),
  }
}

export function linkTo(site: Site, entry: SiteEntry, language: string): EntryLink {
  return { id: entry.id, question: textIn(site, entry, language).text.question }
}
