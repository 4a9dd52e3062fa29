/** The language of this FAQ that a browser asks for, or the default one. */
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import type { Site } from '../../site.ts'

export function preferredLanguage(c: Context, site: Site): string {
  return accepts(c, {
    header: 'Accept-Language',
    supports: site.languages,
    default: site.languages[0]!,
    match: wanted => {
      const primary = wanted
        .filter(({ q }) => q > 0)
        .sort((a, b) => b.q - a.q)
        .map(({ type }) => type.toLowerCase().split('-')[0]!)
      return primary.find(language => site.languages.includes(language)) ?? site.languages[0]!
    },
  })
}
