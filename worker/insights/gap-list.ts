/** Questions without an answer as a part of the insights page, each with what the owner can paste. */
import { html } from 'hono/html'
import { languageName } from './language-name.ts'
import type { Stub } from './stub.ts'
import { type Gap, type Insights, MOST_GAPS } from './summarize.ts'

export function gapsSection({ unanswered, differentTexts }: Insights) {
  const open = unanswered.filter(gap => !gap.answeredBy)
  const closed = unanswered.filter(gap => gap.answeredBy)
  return html`<section aria-labelledby="gaps">
    <h2 id="gaps">Asked in vain</h2>
    ${open.length === 0 ? html`<p>Every question had its answer.</p>` : ''}
    <ol class="gaps">${open.slice(0, MOST_GAPS).map(gapItem)}</ol>
    ${
      open.length > MOST_GAPS
        ? html`<p>${open.length - MOST_GAPS} rarer groups are in the CSV and the JSON.</p>`
        : ''
    }
    ${closed.length > 0 ? html`<h3>Answered by now</h3><ul>${closed.map(closedItem)}</ul>` : ''}
    <p class="note">${differentTexts} different texts; numbers, links and e-mail addresses were taken out before they were kept.</p>
  </section>`
}

function gapItem(gap: Gap) {
  return html`<li><details>
    <summary><bdi lang="${gap.language}">${gap.question}</bdi>
      <span class="badge">${gap.times} ×</span> <span class="badge">${languageName(gap.language)}</span>
      ${gap.notCovered ? html`<span class="badge">not covered: ${gap.notCovered}</span>` : ''}</summary>
    <p class="note">${gap.first === gap.last ? gap.last : `${gap.first} to ${gap.last}`}</p>
    <ul>${gap.texts.map(
      ({ text, language, times, outcome }) => html`<li><bdi lang="${language}">${text}</bdi>
        <span class="note">${times} × ${outcome === 'suggestions' ? 'only suggestions' : 'nothing'}</span></li>`,
    )}</ul>
    <h3>As a new entry</h3>
    <p class="note">Save it under this name, with a topic and a name of your own, and write the answer.</p>
    ${gap.stub.map(stubBox)}
    ${gap.also.length > 0 ? html`<h3>Or as phrasings of an existing entry</h3><p class="note">Add these lines to its list <code>also:</code>.</p>` : ''}
    ${gap.also.map(stubBox)}
  </details></li>`
}

function stubBox({ file, text }: Stub) {
  // A text field: one tap and "select all" take the stub and nothing else. The first line break is HTML's own.
  return html`<label class="stub"><code>${file}</code>
<textarea readonly rows="${Math.min(text.split('\n').length, 16)}" spellcheck="false">
${text}</textarea></label>`
}

function closedItem({ question, language, times, answeredBy }: Gap) {
  return html`<li><bdi lang="${language}">${question}</bdi> <span class="note">${times} ×, now answered by <code>${answeredBy}</code></span></li>`
}
