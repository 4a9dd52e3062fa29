/** `/faq/{language}?q=…`: what /ask would say, as a page. */
import { html } from 'hono/html'
import { respond } from '../../ask/respond.ts'
import type { SearchResult } from '../../search/engine.ts'
import type { Site } from '../../site.ts'
import { overviewPath } from './addresses.ts'
import { entryArticle } from './entry-article.ts'
import { type Html, page } from './page.ts'
import { questionList } from './question-list.ts'
import { stringsIn } from './strings/strings.ts'

export function results(
  site: Site,
  found: SearchResult,
  question: string,
  language: string,
  origin: string,
): Html {
  const words = stringsIn(language)
  const { answers, suggestions, message } = respond(site, found, 'html', origin)
  const path = (other: string) => `${overviewPath(other)}?${new URLSearchParams({ q: question })}`
  const entryOf = (id: string) => site.entries.find(entry => entry.id === id)!
  return page(site, origin, {
    language,
    title: words.results(question),
    question,
    translations: new Map(site.languages.map(other => [other, path(other)])),
    body: html`<h1>${words.results(question)}</h1>
${message ? html`<p class="message" lang="${found.language}">${message}</p>` : ''}
${answers.map(({ id }) => entryArticle(site, entryOf(id), found.language, 'h2'))}
${
  suggestions.length === 0
    ? ''
    : html`<section><h2>${words.otherQuestions}</h2><div lang="${found.language}">${questionList(suggestions, found.language)}</div></section>`
}`,
  })
}
