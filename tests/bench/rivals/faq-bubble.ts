import { QUESTION } from './question.ts'
import type { Rival } from './rival.ts'

/** The one tag of the README, from the built Worker at `origin`. */
export const faqBubble = (origin: string): Rival => ({
  name: 'faq-bubble',
  body: `<script async src="${origin}/widget.js"></script>`,
  async ask(page) {
    await page.getByRole('button', { name: 'Ask a question' }).click()
    await page.getByRole('textbox').fill(QUESTION)
    await page.keyboard.press('Enter')
    await page.locator('.answer').waitFor()
  },
  // The copy for days without a connection. Its first request may go out in the frame that draws the answer.
  afterwards: /\/offline\//,
})
