/**
 * What a visitor does, by keyboard, in the Firefox that is installed: `npm run build && node tests/browsers/firefox.ts`.
 * `FIREFOX_PATH` names another. Exits with 1 when something is not as it should be.
 */
import { spawnSync } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'
import { startWorker } from '../../worker/local/start-worker.ts'
import { serveHostPages } from '../browser/host-page.ts'
import { KEYS, launchFirefox } from './launch-firefox.ts'

const PATIENCE_MS = 15_000
const PAUSE_MS = 50

const executable = process.env.FIREFOX_PATH ?? 'firefox'
if (spawnSync(executable, ['--version']).status !== 0) {
  console.log('skipped: there is no Firefox here (FIREFOX_PATH names one)')
  process.exit(0)
}
const worker = await startWorker()
const site = (await worker.ready).origin
const host = await serveHostPages(site)
const firefox = await launchFirefox(executable)
let wrong = false
console.log(`Firefox ${firefox.version}`)

/** Waits until it is so. */
async function see(what: string, expression: string, expected: unknown) {
  const until = Date.now() + PATIENCE_MS
  let found: unknown
  do {
    // What is looked for may not be there yet.
    found = await firefox.read(expression).catch(error => error.message)
    if (isDeepStrictEqual(found, expected)) return console.log(`  ✓ ${what}`)
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  } while (Date.now() < until)
  wrong = true
  console.log(`  ✗ ${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
}

const SHADOW = "document.querySelector('faq-bubble').shadowRoot"
const FOCUSED = `${SHADOW}.activeElement?.ariaLabel`
const find = (selector: string) => `${SHADOW}.querySelector('${selector}')`
const isThere = (selector: string) => `${find(selector)}.checkVisibility({ visibilityProperty: true })`

async function ask(question: string, outcome: string) {
  await firefox.press([...question, KEYS.enter])
  await see(`"${question}" gets ${outcome}`, `${find('.turn:last-child .reply')}?.dataset.outcome`, outcome)
}

await firefox.open(`${host.origin}/blog.html`)
await see('a button stands on the page', `${find('button')}.ariaLabel`, 'Ask a question')
await firefox.press([KEYS.tab, KEYS.tab])
await see('the keyboard reaches it', FOCUSED, 'Ask a question')
await see('one sees that', `getComputedStyle(${find('button')}).outlineStyle !== 'none'`, true)
await firefox.press([KEYS.enter])
await see('it opens the panel, and one can type', FOCUSED, 'Ask a question…')
await firefox.press([KEYS.escape])
await see('Escape leads back', FOCUSED, 'Ask a question')
await see('and closes it', isThere('.panel'), false)
await firefox.press([KEYS.enter])
await see('there are questions to start with', `${SHADOW}.querySelectorAll('.chip').length > 2`, true)
await firefox.press('beeline bal')
await see(
  'typing is completed',
  `${find('.completions button')}.textContent`,
  'How do I check my Beeline balance?',
)
await see('which is said', `${find('[role=status]')}.textContent`, '2 suggestions; arrow up to choose')
await firefox.press([KEYS.up, KEYS.up, KEYS.enter])
await see('a suggestion is answered', `${find('.answer .html')}.textContent.includes('*106#')`, true)
await see('the focus is in the field again', FOCUSED, 'Ask a question…')
await ask('how do I top up', 'answer')
await ask('who won the cup final', 'none')
await see('there is somebody to write to', `${find('.turn:last-child .contact')}.textContent`, 'Write to us')
await see('nothing is said to the console', String(firefox.complaints.length), 0)

await firefox.open(`${host.origin}/strict.html`)
await see('a strict page has the button', `${find('button')}.ariaLabel`, 'Ask a question')
await firefox.press([KEYS.tab, KEYS.enter])
await see('which opens there, too', FOCUSED, 'Ask a question…')
await ask('how do I check my Beeline balance', 'answer')
await see('as more than plain text', `${find('.answer .html a')}.target`, '_blank')

await firefox.open(`${site}/pocket/?language=en`)
await see('the pocket page is kept', "document.querySelector('[role=status]').dataset.status", 'ready')

for (const complaint of firefox.complaints) console.log(`  said to the console: ${complaint}`)
await firefox.close()
host.close()
await worker.dispose()
process.exit(wrong ? 1 : 0)
