/** The compiled site, as the build writes it and the Worker reads it. */
export interface Site {
  /** Day of the build, YYYY-MM-DD. */
  built: string
  /** The first one is the default. */
  languages: string[]
  title: Localized
  contact?: { url: string; label: Localized }
  starters: string[]
  greeting: Localized
  none: Localized
  notCovered: Record<string, Localized>
  /** Titles of topics, in the owner's order; a topic without one goes by its folder's name. */
  topics: Record<string, Localized>
  entries: SiteEntry[]
}

/** Language → text. The default language is always there. */
export type Localized = Record<string, string>

export interface SiteEntry {
  id: string
  tags: string[]
  related: string[]
  /** Language → what the entry says. The default language is always there. */
  texts: Record<string, EntryText>
}

export interface EntryText {
  question: string
  html: string
  markdown: string
  text: string
  sources: { title: string; url?: string; dated?: string }[]
  unconfirmed: string[]
}

/** The text of an entry in a language, or else in the default one. */
export function textIn(
  site: Site,
  entry: SiteEntry,
  language: string,
): { text: EntryText; language: string } {
  const text = entry.texts[language]
  if (text) return { text, language }
  const fallback = site.languages[0]!
  return { text: entry.texts[fallback]!, language: fallback }
}

/** Words in a language, or else in the default one. */
export function wordsIn(site: Site, words: Localized, language: string): string {
  return words[language] ?? words[site.languages[0]!] ?? ''
}
