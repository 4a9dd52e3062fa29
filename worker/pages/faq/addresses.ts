/** Where the FAQ pages are. */
import type { Site, SiteEntry } from '../../site.ts'

export const overviewPath = (language: string) => `/faq/${language}`
export const entryPath = (language: string, id: string) => `/faq/${language}/${id}`

export function overviewTranslations(site: Site): Map<string, string> {
  return new Map(site.languages.map(language => [language, overviewPath(language)]))
}

/** The languages that an entry is written in; the others would show the default one's text again. */
export function entryTranslations(site: Site, { id, texts }: SiteEntry): Map<string, string> {
  const written = site.languages.filter(language => language in texts)
  return new Map(written.map(language => [language, entryPath(language, id)]))
}
