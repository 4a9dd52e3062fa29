/** The panel: wires conversation, page and view together. Fetched when somebody means to open the bubble. */
import { h, render } from 'preact'
import type { EntryLink, Welcome } from '../worker/ask/contract.ts'
import { EntryChips } from './components/EntryChips.tsx'
import { IconButton } from './components/IconButton.tsx'
import { PanelView } from './components/PanelView.tsx'
import type { View } from './components/view.ts'
import { createConversation } from './conversation/conversation.ts'
import { createMemory } from './conversation/memory.ts'
import { createWorkerClient } from './conversation/worker-client.ts'
import type { Later, start } from './later.ts'
import { followPageTheme } from './page-theme.ts'
import type { Panel, PanelHost } from './panel-contract.ts'
import { pickLanguage } from './pick-language.ts'
import type { LaterStrings, Strings } from './strings/strings.ts'
import css from './styles/panel.css'
import { followVisualViewport } from './visual-viewport.ts'

/** Beside this file, of the same build. */
const sibling = (name: string) => import.meta.url.replace(/[^/]+(\.js(\?.*)?)$/, `${name}$1`)

// Longer than between two letters, short enough to be heard before the next thought.
const RESTING_MS = 600

/** Written in by the build. */
declare const SITE_LANGUAGES: string[]

interface Words {
  language: string
  strings: Strings
}

interface LaterModule {
  start: typeof start
  strings: LaterStrings
}

export function createPanel(
  { element, root, button, label, script }: PanelHost,
  { language, strings }: Words,
): Panel {
  const settings = element.dataset
  // Code comes from there: the tag alone may name it, no element that a comment on the page could hold.
  const named = script?.dataset.api
  const api = new URL(/^https?:\/\/./.test(named!) ? named!.replace(/\/*$/, '/') : '../', import.meta.url)
    .href
  const floats = !!button.parentNode
  const life = new AbortController()
  const { signal } = life
  const sheet = new CSSStyleSheet()
  const mount = document.createElement('div')
  let welcome: Welcome | undefined
  let welcoming = ''
  let later: Later | undefined
  let words: LaterStrings | undefined
  const fetching: Record<string, Promise<LaterStrings>> = {}
  let attempt = ''
  let lost = false
  let typed = ''
  let completions: EntryLink[] = []
  let notice = ''
  let resting: ReturnType<typeof setTimeout> | undefined
  let shown = false

  const emit = (name: string, detail: object = {}) =>
    element.dispatchEvent(new CustomEvent(`faq-bubble:${name}`, { bubbles: true, detail }))

  const client = createWorkerClient(api)
  const conversation = createConversation({
    client: {
      async ask(turn, language) {
        if (later) return later.offline.ask(turn, language)
        const [result, late] = await Promise.all([client.ask(turn, language), fetchLater()])
        if (result.reply) late?.offline.prepare()
        return result
      },
    },
    memory: createMemory(`faq-bubble ${api}`),
    language: () => language,
    onChange: () => draw(),
    emit,
    signal,
  })

  /** Once a language. What failed is tried again with the next letter or question. */
  async function fetchLater() {
    const wanted = language
    lost = false
    fetching[wanted] ??= import(sibling(`later/${wanted}`) + attempt).then((module: LaterModule) => {
      const files = () => welcome?.offline
      later ??= module.start({ factory: h, settings, api, client, files, conversation, draw, emit, signal })
      sheet.replaceSync(css + later.css)
      return module.strings
    })
    try {
      words = await fetching[wanted]
      type(typed)
    } catch {
      // A browser may remember that an import failed: the next attempt has an address of its own.
      attempt += 0
      delete fetching[wanted]
      lost = !later
      draw()
    }
    return later
  }

  /** Not beside the starters, which are waited for. */
  const prefetch = () => (window.requestIdleCallback ?? setTimeout)(() => void (later ?? fetchLater()))

  /** Without it one can still ask; tried again when the panel opens. */
  async function fetchWelcome() {
    const wanted = language
    if (welcoming === wanted) return
    welcoming = wanted
    try {
      const response = await fetch(`${api}welcome/${wanted}.json`, { credentials: 'omit' })
      if (response.ok && wanted === language) welcome = await response.json()
    } catch {}
    if (!welcome) welcoming = ''
    draw()
    if (shown) prefetch()
  }

  /** The page's language may change while it is open: single-page apps, translation. */
  async function followLanguage() {
    const wanted = pickLanguage(SITE_LANGUAGES, settings.language)
    if (wanted === language) return
    language = wanted
    try {
      const module = await import(sibling(wanted))
      if (wanted !== language) return
      strings = module.strings
    } catch {} // The old words are better than none.
    if (later) void fetchLater()
    welcome = undefined
    void fetchWelcome()
  }

  const input = () => mount.querySelector('textarea')
  const focusInput = () => input()?.focus({ preventScroll: true })

  function say(text: string) {
    notice = text
    draw()
  }

  function type(text: string) {
    typed = text
    if (typed && !later) void fetchLater()
    completions = later?.complete(typed, welcome?.entries ?? []) ?? []
    say('')
    // Once the typing rests: a screen reader drops what the next key interrupts.
    clearTimeout(resting)
    if (completions[0]) {
      resting = setTimeout(say, RESTING_MS, words!.completions.replace('{n}', `${completions.length}`))
    }
  }

  function ask(question: string, tapped?: Parameters<View['ask']>[1]) {
    if (!/\S/.test(question)) return
    input()!.value = ''
    type('')
    conversation.ask(question.trim(), tapped)
  }

  function open(focus = true) {
    if (!shown) emit('open')
    shown = true
    if (welcome) prefetch()
    else void fetchWelcome()
    button.ariaExpanded = `${floats}`
    draw()
    revealLast()
    if (focus) focusInput()
  }

  function close() {
    if (!floats || !shown) return
    shown = false
    button.ariaExpanded = 'false'
    draw()
    button.focus({ preventScroll: true })
  }

  /** The last question goes to the top, so that a long answer is read from its beginning. */
  function revealLast() {
    const last = mount.querySelector<HTMLElement>('.turn:last-child')
    if (last) mount.querySelector('.scroll')!.scrollTop = last.offsetTop - 16
  }

  let drawnTurns = ''
  function draw() {
    const turns = conversation.turns()
    const view: View = {
      strings,
      later,
      words,
      lost,
      language,
      floats,
      shown,
      typed,
      completions,
      notice,
      turns,
      settings,
      starters: welcome?.starters ?? [],
      title: settings.title?.trim() || (welcome ?? strings).title,
      contact: welcome?.contact,
      ask,
      type,
      focusInput,
      EntryChips,
      IconButton,
      close,
      escape() {
        if (completions.length === 0) return close()
        type('')
        focusInput()
      },
      retry(turn) {
        conversation.retry(turn)
        focusInput() // The button that was pressed is gone.
      },
      async copy(text) {
        const done = await later!.copyText(text, mount)
        say(done ? `${words!.copied} ${text}` : text)
      },
      clear() {
        conversation.clear()
        focusInput()
      },
    }
    render(<PanelView {...view} />, mount)
    // A question or its reply was added: votes and countdowns leave the view where it is.
    const now = `${!later}${turns.map(turn => turn.key + (turn.reply ? 'r' : turn.failure ? 'f' : ''))}`
    if (now !== drawnTurns) revealLast()
    drawnTurns = now
  }

  sheet.replaceSync(css)
  const shadow = root.getRootNode() as ShadowRoot
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  mount.className = `${floats ? 'floating' : 'inline'} ${settings.position ?? ''}`
  root.append(mount)

  const observer = new MutationObserver(followLanguage)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  signal.addEventListener('abort', () => observer.disconnect())
  followPageTheme(mount, settings.theme, signal)
  followVisualViewport(mount, signal)
  if (conversation.turns().length > 0) void fetchLater()
  conversation.resume()
  void fetchWelcome()
  void followLanguage() // It may have changed while this was fetched.

  return {
    open,
    close,
    ask(question) {
      open()
      ask(question)
    },
    setLanguage(tag) {
      settings.language = tag
      label?.()
      void followLanguage()
    },
    destroy() {
      life.abort()
      element.remove()
      delete window.FaqBubble
    },
  }
}
