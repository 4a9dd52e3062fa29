/** `/faq/{language}/{id}`: one answer on a page of its own, the widget's permalink. */
import { html, raw } from 'hono/html'
import { type Site, type SiteEntry, textIn } from '../../site.ts'
import { entryPath, entryTranslations } from './addresses.ts'
import { entryArticle } from './entry-article.ts'
import { type Html, page } from './page.ts'

const DESCRIPTION_LENGTH = 160 // characters: what search engines show

export function entryPage(site: Site, entry: SiteEntry, language: string, origin: string): Html {
  const { text, language: written } = textIn(site, entry, language)
  return page(site, origin, {
    language,
    title: text.question,
    description: shorten(text.text.replace(/\s+/g, ' ')),
    canonical: entryPath(written, entry.id),
    translations: entryTranslations(site, entry),
    head: html`<script type="application/ld+json">${raw(faqData(text.question, text.html, written))}</script>`,
    body: entryArticle(site, entry, language, 'h1'),
  })
}

/** schema.org data for search engines. A browser ends the script at "</", wherever it stands: no "<" is left. */
export function faqData(question: string, answer: string, language: string): string {
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: [
      {
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: withoutDialLinks(answer) },
      },
    ],
  }).replaceAll('<', '\\u003c')
}

/** The ☎ beside a code is of use on a phone, not in search results. */
function withoutDialLinks(answer: string): string {
  return answer.replace(/<a class="dial"[^>]*>[^<]*<\/a>/g, '')
}

function shorten(text: string): string {
  const characters = [...text]
  if (characters.length <= DESCRIPTION_LENGTH) return text
  return `${characters
    .slice(0, DESCRIPTION_LENGTH - 1)
    .join('')
    .trimEnd()}…`
}
