/** Entries as a part of the insights page: voted down, used, and never found. */
import { html } from 'hono/html'
import { type Site, textIn } from '../site.ts'
import type { Insights } from './summarize.ts'

export function votesSection({ votedDown }: Insights, site: Site) {
  return html`<section aria-labelledby="votes">
    <h2 id="votes">Voted down</h2>
    ${votedDown.length === 0 ? html`<p>No answer was voted down.</p>` : ''}
    <ul class="gaps">${votedDown.map(
      ({ entry, up, down, votes }) => html`<li><details>
        <summary>${titleOf(site, entry)} <span class="badge">${down} down</span> <span class="badge">${up} up</span></summary>
        <p class="note"><code>${entry}</code></p>
        <ul>${votes.map(
          ({ reason, text, language, times }) =>
            html`<li>${reason || 'no reason given'}${
              text ? html`: <bdi lang="${language}">${text}</bdi>` : ''
            } <span class="note">${language}, ${times} ×</span></li>`,
        )}</ul>
      </details></li>`,
    )}</ul>
  </section>`
}

export function entriesSection({ entries, untaken, unfound }: Insights, site: Site) {
  return html`<section aria-labelledby="entries">
    <h2 id="entries">Entries</h2>
    <div class="scroll"><table class="entries">
      <thead><tr><th scope="col">Entry</th>${['answered', 'opened', 'up', 'down'].map(
        name => html`<th scope="col" class="number">${name}</th>`,
      )}</tr></thead>
      <tbody>${entries.map(
        ({ entry, answered, opened, up, down }) => html`<tr><th scope="row">${titleOf(site, entry)}</th>
          ${[answered, opened, up, down].map(times => html`<td class="number">${times}</td>`)}</tr>`,
      )}</tbody>
    </table></div>
    <h3>Suggested, but nobody took it</h3>
    ${untaken.length === 0 ? html`<p>None.</p>` : ''}
    <ul>${untaken.map(({ entry, offered }) => html`<li>${titleOf(site, entry)} <span class="note">offered ${offered} ×</span></li>`)}</ul>
    <h3>Nobody found it</h3>
    ${
      unfound.length === 0
        ? html`<p>None.</p>`
        : html`<details><summary>${unfound.length} of ${site.entries.length} entries</summary>
          <ul>${unfound.map(entry => html`<li>${titleOf(site, entry)} <span class="note"><code>${entry}</code></span></li>`)}</ul></details>`
    }
  </section>`
}

function titleOf(site: Site, id: string): string {
  const entry = site.entries.find(entry => entry.id === id)
  return entry ? textIn(site, entry, site.languages[0]!).text.question : id
}
