/** `/faq/{language}?q=…`: what /ask would say, as a page. */
import { html } from 'hono/html'
import type { AskResponse } from '../../ask/contract.ts'
import type { Site } from '../../site.ts'
import { overviewPath } from './addresses.ts'
import { entryArticle } from './entry-article.ts'
import { type Html, page } from './page.ts'
import { questionList } from './question-list.ts'
import { stringsIn } from './strings/strings.ts'

export function results(
  site: Site,
  response: AskResponse,
  question: string,
  language: string,
  origin: string,
): Html {
  const words = stringsIn(language)
  const { answers, suggestions, message, language: asked } = response
  const path = (other: string) => `${overviewPath(other)}?${new URLSearchParams({ q: question })}`
  const entryOf = (id: string) => site.entries.find(entry => entry.id === id)!
  return page(site, origin, {
    language,
    title: words.results(question),
    question,
    translations: new Map(site.languages.map(other => [other, path(other)])),
    body: html`<h1>${words.results(question)}</h1>
${message ? html`<p class="message" lang="${asked}">${message}</p>` : ''}
${answers.map(({ id }) => entryArticle(site, entryOf(id), asked, 'h2'))}
${
  suggestions.length === 0
    ? ''
    : html`<section><h2>${words.otherQuestions}</h2><div lang="${asked}">${questionList(suggestions, asked)}</div></section>`
}`,
  })
}
