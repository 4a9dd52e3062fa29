/** The frame of every FAQ page: head, languages, search, contact, and the bubble for those who have JavaScript. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { MAX_QUESTION_LENGTH } from '../../ask/contract.ts'
import { type Site, wordsIn } from '../../site.ts'
import { directionOf, languageName } from './language-name.ts'
import { stringsIn } from './strings/strings.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface Page {
  language: string
  title: string
  description?: string
  body: Html
  /** Path of this page in each language that has it; the first one is the default. */
  translations: Map<string, string>
  /** Path that search engines should know it by; none: they should leave it out. */
  canonical?: string
  /** What was searched for. */
  question?: string
  head?: Html
}

export function page(site: Site, origin: string, { language, translations, ...page }: Page): Html {
  const words = stringsIn(language)
  const siteTitle = wordsIn(site, site.title, language)
  const [fallback] = translations.values()
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title === siteTitle ? siteTitle : `${page.title} · ${siteTitle}`}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ''}
${
  page.canonical
    ? html`<link rel="canonical" href="${origin}${page.canonical}">`
    : html`<meta name="robots" content="noindex">`
}
${
  page.canonical
    ? [...translations].map(
        ([other, path]) => html`<link rel="alternate" hreflang="${other}" href="${origin}${path}">
`,
      )
    : ''
}
${page.canonical && fallback ? html`<link rel="alternate" hreflang="x-default" href="${origin}${fallback}">` : ''}
<link rel="stylesheet" href="/faq.css">
${page.head ?? ''}
<script async src="/widget.js"></script>
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header>
<a class="site" href="/faq/${language}">${siteTitle}</a>
<nav aria-label="${words.languages}">${[...translations].map(
    ([other, path]) =>
      html`<a href="${path}" lang="${other}" hreflang="${other}"${other === language ? html` aria-current="true"` : ''}>${languageName(other)}</a> `,
  )}</nav>
<form action="/faq/${language}" role="search">
<label for="q">${words.search}</label>
<input id="q" name="q" type="search" required maxlength="${MAX_QUESTION_LENGTH}" autocomplete="off" value="${page.question ?? ''}">
<button>${words.searchButton}</button>
</form>
</header>
<main id="text" tabindex="-1">
${page.body}
</main>
<footer>
<a href="/faq/${language}">${words.allQuestions}</a>
<a href="/pocket/?language=${language}">${words.pocket}</a>
${site.contact ? html`<a href="${site.contact.url}">${wordsIn(site, site.contact.label, language)}</a>` : ''}
</footer>
</body>
</html>`
}
