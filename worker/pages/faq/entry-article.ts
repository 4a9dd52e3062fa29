/** One entry to read: question, answer, what is unconfirmed, where it comes from, what to read next. */
import { html, raw } from 'hono/html'
import { linkTo } from '../../ask/answer.ts'
import { type Site, type SiteEntry, textIn } from '../../site.ts'
import { entryPath } from './addresses.ts'
import { directionOf, languageName } from './language-name.ts'
import type { Html } from './page.ts'
import { questionList } from './question-list.ts'
import { stringsIn } from './strings/strings.ts'

/** `heading`: h1 on the entry's own page, h2 among search results, where it is a link. */
export function entryArticle(site: Site, entry: SiteEntry, language: string, heading: 'h1' | 'h2'): Html {
  const words = stringsIn(language)
  const { text, language: written } = textIn(site, entry, language)
  const related = entry.related.flatMap(id => site.entries.find(other => other.id === id) ?? [])
  return html`<article>
${written === language ? '' : html`<p class="untranslated">${words.untranslated(languageName(written, language))}</p>`}
<div lang="${written}" dir="${directionOf(written)}">
${heading === 'h1' ? html`<h1>${text.question}</h1>` : html`<h2><a href="${entryPath(written, entry.id)}">${text.question}</a></h2>`}
<div class="answer">${raw(text.html)}</div>
</div>
${
  text.unconfirmed.length === 0
    ? ''
    : html`<section><h2>${words.unconfirmed}</h2><ul lang="${written}">${text.unconfirmed.map(point => html`<li>${codeSpans(point)}</li>`)}</ul></section>`
}
${
  text.sources.length === 0
    ? ''
    : html`<section class="sources"><h2>${words.sources}</h2><ul>${text.sources.map(
        ({ title, url, dated }) =>
          html`<li>${url ? html`<a href="${url}" rel="noopener">${title}</a>` : title}, ${dated ?? words.undated}</li>`,
      )}</ul></section>`
}
${
  related.length === 0 || heading === 'h2'
    ? ''
    : html`<nav aria-labelledby="next"><h2 id="next">${words.readNext}</h2>${questionList(
        related.map(other => linkTo(site, other, language)),
        language,
      )}</nav>`
}
</article>`
}

/** `*106#` between backticks is a code here too. */
function codeSpans(point: string): Html[] {
  return point.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}
