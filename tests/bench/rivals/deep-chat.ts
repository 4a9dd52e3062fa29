import { ANSWER, QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

/** Its server is any that takes messages and gives back a text. */
export const deepChat: Rival = {
  name: 'Deep Chat 2.4.2, without its web font',
  packages: ['deep-chat@2.4.2'],
  body: `<script type="module" src="/deep-chat/dist/deepChat.bundle.js"></script>
    <deep-chat connect='{"url":"https://service.test/chat"}'></deep-chat>`,
  async reply(page) {
    // It asks Google for its font's style sheet. That counts as a request; which files follow is up to Google.
    await page.route('https://fonts.googleapis.com/**', route => route.abort())
    await page.route('https://service.test/chat', route =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: { text: ANSWER } }),
    )
  },
  async ask(page) {
    await page.locator('#text-input').fill(QUESTION)
    await page.keyboard.press('Enter')
    await page.getByText(ANSWER).waitFor()
  },
}
