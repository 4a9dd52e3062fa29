/** The script that a page embeds: one bubble on the page, and `window.FaqBubble` to steer it. */
import { FaqBubbleElement, script } from './launcher.ts'
import type { Panel } from './panel-contract.ts'

const NAME = 'faq-bubble'

declare global {
  interface Window {
    FaqBubble?: Panel & Record<string, unknown>
  }
}

const find = () => document.querySelector<FaqBubbleElement>(NAME)

function start() {
  if (!customElements.get(NAME)) customElements.define(NAME, FaqBubbleElement)
  // Placed by hand, loaded twice, or re-attached by a single-page app: there is one already.
  if (find()) return
  const element = document.createElement(NAME)
  Object.assign(element.dataset, script.dataset)
  // Beside the body, not in it: a page that replaces, transforms or hydrates its body leaves it alone.
  document.documentElement.append(element)
}

window.FaqBubble = {} as Panel & Record<string, unknown>
for (const action of ['open', 'close', 'ask', 'setLanguage', 'destroy']) {
  window.FaqBubble[action] = (value: never) =>
    find()
      ?.load()
      .then(panel => panel[action as keyof Panel](value))
}
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
