import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

/** Its server is the webhook of a workflow: asked for an earlier session first, then the question. */
export const n8nChat: Rival = {
  name: 'n8n chat 1.37.0',
  packages: ['@n8n/chat@1.37.0'],
  body: `<link href="/@n8n/chat/dist/style.css" rel="stylesheet">
    <script type="module">
      import { createChat } from '/@n8n/chat/dist/chat.bundle.es.js'
      createChat({ webhookUrl: 'https://n8n.test/webhook/1' })
    </script>`,
  reply: page =>
    page.route('https://n8n.test/webhook/1', route => {
      const { action } = route.request().postDataJSON()
      return route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        json: action === 'loadPreviousSession' ? { data: [] } : { output: ANSWER },
      })
    }),
  async ask(page) {
    await page.locator('.chat-window-toggle').click()
    await page.getByRole('textbox').fill(QUESTION)
    await page.keyboard.press('Enter')
    await page.getByText(ANSWER).waitFor()
  },
}
