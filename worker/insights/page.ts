/** The insights as a page: everything that visitors wrote is text in it, and nothing needs JavaScript. */
import { html } from 'hono/html'
import { type Site, textIn, wordsIn } from '../site.ts'
import { mondaysOf, OUTCOMES, weekChart } from './chart.ts'
import type { Stub } from './stub.ts'
import { type Gap, type Insights, MOST_GAPS } from './summarize.ts'

/** `periods`: numbers of days to choose from. */
export function insightsPage(insights: Insights, site: Site, days: number, periods: number[]) {
  const title = `Insights: ${wordsIn(site, site.title, 'en')}`
  return page(
    title,
    html`<header>
      <h1>${title}</h1>
      <p>${insights.from} to ${insights.to} (UTC) ·
        ${periods.map(period =>
          period === days
            ? html`<strong aria-current="page">${period} days</strong> `
            : html`<a href="/insights?days=${period}">${period} days</a> `,
        )}
        · <a href="/insights.csv?days=${days}" download>CSV</a> <a href="/insights.json?days=${days}">JSON</a></p>
    </header>
    <main>
      ${weeksSection(insights)} ${gapsSection(insights)} ${votesSection(insights, site)}
      ${entriesSection(insights, site)}
    </main>`,
  )
}

export function page(title: string, body: unknown) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/insights.css">
</head>
<body>
${body}
</body>
</html>`
}

function weeksSection({ weeks, to }: Insights) {
  const mondays = mondaysOf(weeks, to)
  if (mondays.length === 0) return html`<p>Nobody has asked anything in this time.</p>`
  const languages = [...new Set(weeks.map(({ language }) => language))].sort()
  const sum = (rows: Insights['weeks'], what: string) =>
    rows.filter(row => row.what === what).reduce((total, { times }) => total + times, 0)
  return html`<section aria-labelledby="weeks">
    <h2 id="weeks">Questions by language and week</h2>
    <div class="scroll"><table>
      <thead><tr><th scope="col">Language</th><th scope="col">Weeks since ${mondays[0]}</th>
        ${OUTCOMES.map(what => html`<th scope="col" class="number"><span class="key ${what}"></span>${what}</th>`)}</tr></thead>
      <tbody>${[undefined, ...languages].map(language => {
        const rows = weeks.filter(row => language === undefined || row.language === language)
        const name = language ?? 'all'
        return html`<tr><th scope="row">${language === undefined ? name : html`<span lang="en">${name}</span>`}</th>
          <td>${weekChart(rows, mondays, `${name}: questions a week, by outcome; the figures stand beside`)}</td>
          ${OUTCOMES.map(what => html`<td class="number">${sum(rows, what)}</td>`)}</tr>`
      })}</tbody>
    </table></div>
  </section>`
}

function gapsSection({ unanswered, differentTexts }: Insights) {
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
      <span class="badge">${gap.times} ×</span> <span class="badge">${gap.language}</span></summary>
    <p class="note">${gap.first === gap.last ? gap.last : `${gap.first} to ${gap.last}`}</p>
    <ul>${gap.texts.map(
      ({ text, language, times, outcome }) => html`<li><bdi lang="${language}">${text}</bdi>
        <span class="note">${times} × ${outcome === 'suggestions' ? 'only suggestions' : 'nothing'}</span></li>`,
    )}</ul>
    <h4>As a new entry</h4>
    <p class="note">Save it under this name, with a topic and a name of your own, and write the answer.</p>
    ${gap.stub.map(stubBox)}
    ${gap.also.length > 0 ? html`<h4>Or as phrasings of an existing entry</h4><p class="note">Add these lines to its list <code>also:</code>.</p>` : ''}
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

function votesSection({ votedDown }: Insights, site: Site) {
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

function entriesSection({ entries, untaken, unfound }: Insights, site: Site) {
  return html`<section aria-labelledby="entries">
    <h2 id="entries">Entries</h2>
    <div class="scroll"><table>
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
