import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

const RECORD = {
  objectID: '1',
  url: '/balance',
  type: 'content',
  hierarchy: { lvl0: 'Balance', lvl1: QUESTION },
  content: ANSWER,
}

/** The script for keywords alone. Its server is Algolia's search API. */
export const docsearch: Rival = {
  name: 'DocSearch 5.2.0, keywords only',
  packages: ['@docsearch/js@5.2.0', '@docsearch/css@5.2.0'],
  body: `<link href="/@docsearch/css/dist/style.css" rel="stylesheet">
    <script src="/@docsearch/js/dist/umd/docsearch.js"></script>
    <div id="docsearch"></div>
    <script>docsearch({ container: '#docsearch', appId: 'APP', apiKey: 'KEY', indices: ['faq'] })</script>`,
  reply: page =>
    page.route(/algolia(net\.com|\.net)\//, route =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: {
          results: [
            {
              index: 'faq',
              query: QUESTION,
              hits: [RECORD],
              nbHits: 1,
              nbPages: 1,
              page: 0,
              hitsPerPage: 20,
            },
          ],
        },
      }),
    ),
  async ask(page) {
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill(QUESTION)
    await page.getByText(ANSWER).waitFor()
  },
}
