/** The panel: wires conversation, page and view together. Fetched when somebody means to open the bubble. */
import { render } from 'preact'
import type { EntryLink, Welcome } from '../worker/ask/contract.ts'
import { PanelView } from './components/PanelView.tsx'
import type { View } from './components/view.ts'
import { createConversation } from './conversation/conversation.ts'
import { createMemory } from './conversation/memory.ts'
import { createWorkerClient } from './conversation/worker-client.ts'
import type { Later } from './later.ts'
import { answerOffline } from './offline/prepare.ts'
import { followPageTheme } from './page-theme.ts'
import type { Panel, PanelHost } from './panel-contract.ts'
import { pickLanguage } from './pick-language.ts'
import { readSettings } from './settings.ts'
import type { Strings } from './strings/strings.ts'
import css from './styles/panel.css'
import { followVisualViewport } from './visual-viewport.ts'

/** Beside this file, of the same build. */
const sibling = (name: string) => import.meta.url.replace(/[^/]+\.js(\?.*)?$/, `${name}.js$1`)

/** Written in by the build. */
declare const SITE_LANGUAGES: string[]

interface Words {
  language: string
  strings: Strings
}

export function createPanel(
  { element, root, button, floats, script }: PanelHost,
  { language, strings }: Words,
): Panel {
  const sheet = new CSSStyleSheet()
  let later: Later | undefined
  let fetching: Promise<void> | undefined
  const settings = readSettings(element.dataset, (name, value) =>
    fetchLater().then(() => later?.warnOf(name, value)),
  )
  // Code comes from there: the tag alone may name it, no element that a comment on the page could hold.
  const api = new URL((script?.dataset.api ?? '..').replace(/\/*$/, '/'), import.meta.url).href
  const mount = document.createElement('div')
  let welcome: Welcome | undefined
  let typed = ''
  let completions: EntryLink[] = []
  let notice = ''
  let shown = false

  const emit = (name: string, detail: object = {}) =>
    element.dispatchEvent(new CustomEvent(`faq-bubble:${name}`, { bubbles: true, detail }))

  const conversation = createConversation({
    client: answerOffline({ client: createWorkerClient(api), api, files: () => welcome?.offline }),
    memory: createMemory(`faq-bubble ${api}`),
    language: () => language,
    onChange: () => draw(),
    emit,
  })

  /** Once. Without it one can still ask; what failed is tried again at the next occasion. */
  function fetchLater() {
    fetching ??= import(sibling('later')).then(
      module => {
        later = module.later as Later
        sheet.replaceSync(css + later.css)
        type(typed)
      },
      () => {
        fetching = undefined
      },
    )
    return fetching
  }

  async function fetchWelcome() {
    const wanted = language
    try {
      const response = await fetch(`${api}welcome/${wanted}.json`, { credentials: 'omit' })
      if (response.ok && wanted === language) welcome = await response.json()
    } catch {} // Without it one can still ask; tried again when the panel opens.
    draw()
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
    completions = later?.complete(typed, welcome?.entries ?? []) ?? []
    const { length } = completions
    say(length > 0 ? later!.laterWords(language).completions.replace('{n}', `${length}`) : '')
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
    if (!welcome) void fetchWelcome()
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
    const scroller = mount.querySelector<HTMLElement>('.scroll')
    const last = scroller?.querySelector<HTMLElement>('.turn:last-child')
    if (scroller && last) scroller.scrollTop = last.offsetTop - 16
  }

  let drawnTurns = ''
  function draw() {
    const turns = conversation.turns()
    if (typed || turns.length > 0) void fetchLater()
    const contactUrl = settings.contact ?? welcome?.contact?.url
    const view: View = {
      strings,
      later,
      words: later?.laterWords(language),
      language,
      floats,
      shown,
      typed,
      completions,
      notice,
      turns,
      starters: welcome?.starters ?? [],
      title: settings.title ?? welcome?.title ?? strings.title,
      contact: contactUrl
        ? { url: contactUrl, label: welcome?.contact?.label ?? strings.contact }
        : undefined,
      ask,
      type,
      focusInput,
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
      vote: conversation.vote,
      async copy(text) {
        await fetchLater()
        const done = await later?.copyText(text, mount)
        say(done ? `${later?.laterWords(language).copied} ${text}` : text)
      },
      clear() {
        conversation.clear()
        focusInput()
      },
    }
    render(<PanelView {...view} />, mount)
    // A question or its reply was added: votes and countdowns leave the view where it is.
    const now = turns.map(turn => turn.key + (turn.reply ? 'r' : turn.failure ? 'f' : '')).join()
    if (now !== drawnTurns) revealLast()
    drawnTurns = now
  }

  sheet.replaceSync(css)
  const shadow = root.getRootNode() as ShadowRoot
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet]
  const side = settings.position === 'left' ? ' left' : ''
  mount.className = (floats ? 'floating' : 'inline') + side
  const [x = 20, y = x] = settings.offset?.split(' ') ?? []
  mount.style.setProperty('--x', `${x}px`)
  mount.style.setProperty('--y', `${y}px`)
  root.append(mount)

  const observer = new MutationObserver(followLanguage)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  const stopTheme = followPageTheme(settings.theme, mount)
  const stopViewport = followVisualViewport(mount)
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
      settings.language = element.dataset.language = tag
      void followLanguage()
    },
    destroy() {
      observer.disconnect()
      stopTheme()
      stopViewport()
      conversation.stop()
      element.remove()
      delete window.FaqBubble
    },
  }
}
