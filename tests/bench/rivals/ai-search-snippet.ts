import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

/** The entry for chats alone. Its server streams chat completions as OpenAI's does. */
export const aiSearchSnippet: Rival = {
  name: 'Cloudflare AI Search snippet 0.0.42, chat',
  packages: ['@cloudflare/ai-search-snippet@0.0.42'],
  body: `<script type="module" src="/@cloudflare/ai-search-snippet/dist/search-snippet.chat.es.js"></script>
    <chat-bubble-snippet api-url="https://id.search.ai.cloudflare.com/"></chat-bubble-snippet>`,
  reply: page =>
    page.route('https://id.search.ai.cloudflare.com/chat/completions', route =>
      route.fulfill({
        contentType: 'text/event-stream',
        headers: { 'access-control-allow-origin': '*' },
        body: `data: ${JSON.stringify({ choices: [{ delta: { content: ANSWER } }] })}\n\ndata: [DONE]\n\n`,
      }),
    ),
  async ask(page) {
    await page.getByRole('button', { name: 'Open chat' }).click()
    await page.getByRole('textbox').fill(QUESTION)
    await page.keyboard.press('Enter')
    await page.getByText(ANSWER).waitFor()
  },
}
