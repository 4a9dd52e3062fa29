/** An entry as it goes on the wire, in the language asked for or else in the default one. */
import { type Site, type SiteEntry, textIn } from '../site.ts'
import type { Answer, EntryLink, Format } from './contract.ts'

export function answerOf(
  site: Site,
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
    url: permalink(origin, language, entry.id),
    related: entry.related.flatMap(id => {
      const related = site.entries.find(entry => entry.id === id)
      return related ? [linkTo(site, related, asked)] : []
    }),
  }
}

export function linkTo(site: Site, entry: SiteEntry, language: string): EntryLink {
  return { id: entry.id, question: textIn(site, entry, language).text.question }
}

/** The page that shows the entry without JavaScript. */
export function permalink(origin: string, language: string, id: string): string {
  return `${origin}/faq/${language}/${id}`
}
