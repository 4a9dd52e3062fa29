/** What stands where no page is: plain words, the search, and the way to all questions. */
import { html } from 'hono/html'
import type { Site } from '../../site.ts'
import { overviewPath, overviewTranslations } from './addresses.ts'
import { type Html, page } from './page.ts'
import { stringsIn } from './strings/strings.ts'

export function missingPage(site: Site, language: string, origin: string): Html {
  const words = stringsIn(language)
  return page(site, origin, {
    language,
    title: words.missing,
    translations: overviewTranslations(site),
    body: html`<h1>${words.missing}</h1>
<p>${words.missingHint}</p>
<p><a href="${overviewPath(language)}">${words.allQuestions}</a></p>`,
  })
}
