/**
 * `node tests/bench/rivals.ts` (after `npm run build`): what a page loads before anybody clicks and up to the first answer,
 * beside packages that are used for the same. Fetches them from the npm registry into a temporary folder and asks each on a
 * page of its own in Chromium; none of them becomes a dependency.
 */
import { startWorker } from '../../worker/local/start-worker.ts'
import { launchChromium } from '../browser/chromium.ts'
import { aiSearchSnippet } from './rivals/ai-search-snippet.ts'
import { deepChat } from './rivals/deep-chat.ts'
import { docsearch } from './rivals/docsearch.ts'
import { faqBubble } from './rivals/faq-bubble.ts'
import { n8nChat } from './rivals/n8n-chat.ts'
import { pagefindChinese, pagefindDefault, pagefindModular } from './rivals/pagefind.ts'
import { webChat } from './rivals/web-chat.ts'
import { type Weight, weigh } from './rivals/weigh.ts'

const cells = ({ requests, bytes }: Weight) => `${requests} | ${(bytes / 1024).toFixed(1)}`

const worker = await startWorker()
const browser = await launchChromium()
try {
  const { origin } = await worker.ready
  console.log(
    '| | requests before a click | KB | requests to the first answer | KB | requests afterwards | KB |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: |')
  for (const rival of [
    faqBubble(origin),
    aiSearchSnippet,
    pagefindModular,
    pagefindDefault,
    pagefindChinese,
    docsearch,
    deepChat,
    webChat,
    n8nChat,
  ]) {
    const { beforeClick, toAnswer, afterwards } = await weigh(rival, browser)
    console.log(`| ${rival.name} | ${cells(beforeClick)} | ${cells(toAnswer)} | ${cells(afterwards)} |`)
  }
} finally {
  await browser.close()
  await worker.dispose()
}
