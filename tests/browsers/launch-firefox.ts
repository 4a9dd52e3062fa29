/** An installed Firefox, driven by WebDriver BiDi over its socket: no more of it than a walk by keyboard needs. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Firefox {
  version: string
  /** Errors and warnings that pages have caused. */
  complaints: string[]
  open: (url: string) => Promise<void>
  /** Each is a character, or one of KEYS. */
  press: (keys: Iterable<string>) => Promise<void>
  /** What a JavaScript expression gives on the page: a string, a number or a boolean. */
  read: (expression: string) => Promise<unknown>
  close: () => Promise<void>
}

export const KEYS = { tab: '\uE004', enter: '\uE007', escape: '\uE00C', up: '\uE013' }

// biome-ignore lint/suspicious/noExplicitAny: the protocol's own types fill a book
type Message = any

export async function launchFirefox(executable: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  // A window that nobody looks at has the focus all the same.
  writeFileSync(join(profile, 'user.js'), "user_pref('focusmanager.testmode', true)\n")
  const browser = spawn(executable, ['--headless', '--remote-debugging-port=0', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(browser, 'exit')
  process.on('exit', () => browser.kill())
  const address = await new Promise<string>((resolve, reject) => {
    let output = ''
    browser.stderr.on('data', chunk => {
      output += chunk
      const [, found] = /BiDi listening on (ws:\S+)/.exec(output) ?? []
      if (found) resolve(found)
    })
    browser.on('error', reject)
    browser.on('exit', code => reject(new Error(`Firefox ended with ${code}:\n${output}`)))
  })
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')

  const complaints: string[] = []
  const waiting: ((message: Message) => void)[] = []
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(data)
    if (message.type === 'event') {
      if (/warn|error/.test(message.params.level)) complaints.push(message.params.text)
    } else waiting[message.id]!(message)
  })
  async function send(method: string, params: object = {}): Promise<Message> {
    const answer: Message = await new Promise(resolve => {
      socket.send(JSON.stringify({ id: waiting.push(resolve) - 1, method, params }))
    })
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`)
    return answer.result
  }

  const { capabilities } = await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const { context } = await send('browsingContext.create', { type: 'tab' })
  return {
    version: capabilities.browserVersion,
    complaints,
    async open(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
      // Otherwise nothing on the page gets the focus.
      await send('browsingContext.activate', { context })
    },
    press(keys) {
      const actions = [...keys].flatMap(value => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      return send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] })
    },
    async read(expression) {
      const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true })
      if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails.text}`)
      return answer.result.value
    },
    async close() {
      await send('browser.close')
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
