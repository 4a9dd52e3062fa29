/** Questions as links to their pages. */
import { html } from 'hono/html'
import type { EntryLink } from '../../ask/contract.ts'
import { entryPath } from './addresses.ts'
import type { Html } from './page.ts'

export function questionList(links: EntryLink[], language: string): Html {
  return html`<ul class="questions">${links.map(
    ({ id, question }) => html`<li><a href="${entryPath(language, id)}">${question}</a></li>`,
  )}</ul>`
}
