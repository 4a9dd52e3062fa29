/**
 * Walks through the widget and the pocket page in WebKit, the engine of Safari: as it is, and without what Safari 16.4
 * lacks. For Linux with WebKitGTK (Debian: `apt install webkit2gtk-driver xvfb`); elsewhere it says so and does nothing.
 */
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { freePort } from '../browser/free-port.ts'
import { serveHostPages } from '../browser/host-page.ts'
import serve from '../browser/serve.ts'

const MINI_BROWSER = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0]
const has = (program: string) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
if (!MINI_BROWSER || !has('WebKitWebDriver') || !has('Xvfb')) {
  console.log('skipped: no WebKitWebDriver, MiniBrowser or Xvfb here')
  process.exit()
}

/** Safari gives a clicked button no focus, but what is around it and takes some. */
const FOCUS_AS_SAFARI = `
  addEventListener('mousedown', event => {
    if (!event.composedPath().some(node => node.tagName === 'BUTTON')) return
    event.preventDefault()
    const around = event.composedPath().find(node => node.hasAttribute?.('tabindex'))
    if (around) around.focus({ preventScroll: true })
    else document.activeElement.shadowRoot?.activeElement?.blur()
  }, true)`
/** What came after Safari 16.4. */
const AS_16_4 = `
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) delete HTMLElement.prototype[name]
  for (const name of ['setHTML', 'setHTMLUnsafe']) delete Element.prototype[name]
  for (const name of ['trustedTypes', 'scheduler', 'requestIdleCallback', 'Iterator']) delete window[name]
  delete Map.groupBy; delete Object.groupBy; delete Promise.withResolvers; delete AbortSignal.any`
const LOG = `
  window.logged = []
  for (const name of ['warn', 'error']) console[name] = (...words) => logged.push(words.join(' '))
  addEventListener('error', event => logged.push(event.message))
  addEventListener('unhandledrejection', event => logged.push(String(event.reason)))`

const KEYS = { Enter: '\uE007', Escape: '\uE00C', ArrowUp: '\uE013' }

const started: ChildProcess[] = []
function start(program: string, args: string[], env = {}): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } })
  started.push(child)
  return child
}

/** A screen that nobody sees, as `:1`. */
async function openDisplay(): Promise<string> {
  const { stdout } = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24'])
  return new Promise(resolve => stdout!.once('data', number => resolve(`:${String(number).trim()}`)))
}

/** As the WebDriver protocol has it. */
async function openBrowser() {
  const port = await freePort()
  start('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: await openDisplay(),
    // Its sandbox and the graphics card are not to be had everywhere.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  })
  const send = async (method: string, path: string, body?: object) => {
    const init = body ? { body: JSON.stringify(body) } : {}
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      signal: AbortSignal.timeout(30_000),
      ...init,
    })
    const { value } = (await response.json()) as { value: { error?: string; message?: string } }
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value as unknown
  }
  await until(() => answers(`http://127.0.0.1:${port}/status`))
  const alwaysMatch = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] },
  }
  const { sessionId, capabilities } = (await send('POST', '', { capabilities: { alwaysMatch } })) as {
    sessionId: string
    capabilities: { browserVersion: string }
  }
  const post = (path: string, body: object) => send('POST', `/${sessionId}${path}`, body)
  const evaluate = <T = string>(expression: string) =>
    post('/execute/sync', { script: `return ${expression}`, args: [] }) as Promise<T>
  const press = (keys: string) =>
    post('/actions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [...keys].flatMap(value => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    })
  return {
    version: capabilities.browserVersion,
    go: (url: string) => post('/url', { url }),
    evaluate,
    waitFor: (condition: string) => until(() => evaluate<boolean>(`!!(${condition})`), condition),
    press,
    /** `element`: an expression. */
    async click(element: string) {
      const [x, y] = await evaluate<number[]>(`(() => {
        const element = ${element}
        element.scrollIntoView({ block: 'nearest' })
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x + width / 2, y + height / 2].map(Math.floor)
      })()`)
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
    },
    close: () => send('DELETE', `/${sessionId}`),
  }
}

const answers = (address: string) =>
  fetch(address).then(
    () => true,
    () => false,
  )

async function until(holds: () => Promise<boolean>, what = '') {
  for (const end = Date.now() + 20_000; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** The host pages, with `script` before all others. */
async function serveWith(site: string, script: string) {
  const host = await serveHostPages(site)
  const server = createServer(async (request, response) => {
    const page = await fetch(host.origin + request.url)
    const html = (await page.text()).replace('<head>', `<head><script>${script}</script>`)
    response.writeHead(page.status, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const close = () => {
    server.close()
    host.close()
  }
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close }
}

type Browser = Awaited<ReturnType<typeof openBrowser>>

const $ = (selector: string) => `document.querySelector('faq-bubble').shadowRoot.querySelector('${selector}')`
const FOCUSED = `document.activeElement.shadowRoot?.activeElement?.tagName`
const LAST = '.turn:last-child '

async function walkWidget(browser: Browser, origin: string) {
  const { evaluate, press, click, waitFor } = browser
  const isHidden = () => evaluate<boolean>(`${$('.panel')}.hidden`)
  const ask = async (question: string) => {
    await evaluate(`${$('textarea')}.focus()`)
    await press(question + KEYS.Enter)
    await waitFor(`${$(`${LAST}.question`)}.textContent.includes(${JSON.stringify(question)})`)
    await waitFor($(`${LAST}:is(.reply, .failure)`))
    return evaluate(`${$(`${LAST}:is(.reply, .failure)`)}.textContent`)
  }

  await browser.go(`${origin}/blog.html`)
  await waitFor($('button'))
  await click($('button'))
  await waitFor($('.chip'))
  assert.equal(await evaluate(FOCUSED), 'TEXTAREA')
  await press(KEYS.Escape)
  assert.ok(await isHidden())
  assert.equal(await evaluate(FOCUSED), 'BUTTON')
  await press(KEYS.Enter)
  assert.equal(await isHidden(), false)
  console.log('ok: opens by click and by keyboard, closes by Esc, the focus goes along')

  await press('beeline bal')
  await waitFor($('.completions'))
  await press(KEYS.ArrowUp)
  assert.equal(await evaluate(FOCUSED), 'BUTTON')
  await press(KEYS.Escape)
  assert.equal(await evaluate<boolean>(`!!${$('.completions')}`), false)
  await evaluate(`${$('textarea')}.value = ''`)
  console.log('ok: suggestions by arrow keys')

  assert.match(await ask('how do I check my Beeline balance'), /\*106#/)
  await click($('.copy'))
  await waitFor(`/Copied/.test(${$('[role=status]')}.textContent)`)
  await click($('.down'))
  await waitFor($('.reasons'))
  await click($('.reasons .chip'))
  await waitFor(`/Thank/.test(${$('.votes .label')}.textContent)`)
  await click($('.reply .chips .chip'))
  await waitFor(`${$('.turn:nth-child(2) .reply')}`)
  assert.match(await ask('who won the cup final'), /Write to us/)
  console.log('ok: an answer, its code copied, a vote, a related question, one that has no answer')

  await click($(`${LAST}.chip`))
  await waitFor($('.turn:nth-child(4) .reply'))
  await press(KEYS.Escape)
  assert.ok(await isHidden())
  await click($('button'))
  console.log('ok: Esc closes after a click on a question')

  await until(async () => /Keep these answers/.test(await ask('where can I buy a SIM card')))
  await evaluate(`window.fetch = () => Promise.reject(new TypeError('Load failed'))`)
  assert.match(await ask('how do I top up'), /From the copy on your device/)
  console.log('ok: answers offline')

  await evaluate(`FaqBubble.setLanguage('zh')`)
  await waitFor(`${$('.panel')}.lang === 'zh'`)
  await evaluate(`document.body.style.background = '#111'`)
  await waitFor($('[data-theme=dark]'))
  assert.deepEqual(await evaluate('logged'), [])
  console.log('ok: another language, dark, nothing in the console')
}

/** `disconnect`: stops the Worker. */
async function walkPocket(
  { go, evaluate, press, click, waitFor }: Browser,
  site: string,
  disconnect: () => void,
) {
  const find = async () => {
    await waitFor(`document.querySelector('[data-status=ready]')`)
    await click(`document.querySelector('#question')`)
    await press(`beeline balance${KEYS.Enter}`)
    await waitFor(`document.querySelector('#reply article')`)
    assert.match(await evaluate(`document.querySelector('#reply').textContent`), /\*106#/)
  }
  await go(`${site}/pocket/?language=en`)
  await find()
  disconnect()
  await until(async () => !(await answers(site)))
  await go(`${site}/pocket/?language=en`)
  await find()
  console.log('ok: the pocket page answers, without a connection, too')
}

let site = ''
const stop = await serve({
  provide(_: string, value: string) {
    site = value
  },
} as TestProject)
try {
  const browser = await openBrowser()
  try {
    for (const [name, script] of [
      ['as it is', LOG + FOCUS_AS_SAFARI],
      ['as Safari 16.4', LOG + FOCUS_AS_SAFARI + AS_16_4],
    ] as const) {
      console.log(`WebKitGTK ${browser.version}, ${name}`)
      const host = await serveWith(site, script)
      await walkWidget(browser, host.origin)
      host.close()
    }
    await walkPocket(browser, site, stop)
  } finally {
    await browser.close()
  }
} finally {
  stop()
  for (const child of started) child.kill()
}
process.exit() // idle connections would hold it up
