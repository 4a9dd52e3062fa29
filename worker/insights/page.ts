/** The insights as a page: everything that visitors wrote is text in it, and nothing needs JavaScript. */
import { html } from 'hono/html'
import { type Site, wordsIn } from '../site.ts'
import { mondaysOf, OUTCOMES, weekChart } from './chart.ts'
import { entriesSection, votesSection } from './entry-lists.ts'
import { gapsSection } from './gap-list.ts'
import { languageName } from './language-name.ts'
import type { Insights } from './summarize.ts'

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
        const name = language === undefined ? 'All' : languageName(language)
        return html`<tr><th scope="row">${name}</th>
          <td>${weekChart(rows, mondays, `${name}: questions a week, by outcome; the figures stand beside`)}</td>
          ${OUTCOMES.map(what => html`<td class="number">${sum(rows, what)}</td>`)}</tr>`
      })}</tbody>
    </table></div>
  </section>`
}
