/** The pocket page: the whole FAQ as an app that is installed, searched and read without a connection. */
import { render } from 'preact'
import type { AskResponse } from '../../worker/ask/contract.ts'
import type { OfflineFaq } from '../../worker/offline/open-faq.ts'
import { fetchFaq } from '../offline/engine.ts'
import { isKept, keepPage } from './keeping.ts'
import { PocketView } from './PocketView.tsx'
import { stringsIn } from './strings.ts'

/** Language → address of its copy; written in by the build, the default language first. */
declare const COPIES: Record<string, string>

export interface State {
  language: string
  languages: string[]
  status: 'loading' | 'ready' | 'not-kept' | 'unreachable'
  faq?: OfflineFaq
  reply?: AskResponse
  /** The question is in this one. */
  otherLanguage?: string
  /** Entry to read. */
  open?: string
}

const CHOICE = 'faq-pocket-language'
const state: State = { language: firstLanguage(), languages: Object.keys(COPIES), status: 'loading' }

const root = document.querySelector('#pocket')!
// What stood there for want of a script.
root.replaceChildren()

function firstLanguage(): string {
  let chosen = new URLSearchParams(location.search).get('language')
  try {
    chosen ??= localStorage.getItem(CHOICE)
  } catch {} // Storage is switched off: the browser's languages decide.
  const wanted = [chosen ?? '', ...navigator.languages].map(tag => tag.split('-')[0]!)
  return wanted.find(language => Object.hasOwn(COPIES, language)) ?? Object.keys(COPIES)[0]!
}

function draw(change: Partial<State> = {}) {
  Object.assign(state, change)
  document.documentElement.lang = state.language
  document.title = state.faq?.copy.title ?? document.title
  render(
    <PocketView
      {...state}
      strings={stringsIn(state.language)}
      ask={ask}
      choose={choose}
      show={show}
      retry={load}
    />,
    root,
  )
}

async function load() {
  const { language } = state
  const copy = COPIES[language]!
  draw({ status: 'loading' })
  // The service worker keeps what is fetched from here on.
  const kept = keepPage().catch(() => {})
  try {
    const faq = await fetchFaq(new URL(copy, location.href).href, location.origin, breathe)
    if (language !== state.language) return
    draw({ faq })
  } catch {
    if (language === state.language) draw({ status: 'unreachable' })
    return
  }
  await kept
  await keepCopy(copy)
  if (language === state.language) draw({ status: (await isKept(copy)) ? 'ready' : 'not-kept' })
}

/** Here nothing else is waited for: just long enough for the page to react. */
const breathe = () => new Promise<number>(resolve => setTimeout(resolve, 0, 40))

/** On the first visit the copy came before the service worker did: it is asked for once more, by way of it. */
async function keepCopy(copy: string) {
  if (!navigator.serviceWorker || (await isKept(copy))) return
  if (!navigator.serviceWorker.controller)
    await new Promise(resolve => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      setTimeout(resolve, 5000)
    })
  await fetch(copy).catch(() => {})
}

function ask(question: string) {
  if (!/\S/.test(question) || !state.faq) return
  const reply = state.faq.ask(question, 5)
  draw({
    reply: undefined,
    otherLanguage: undefined,
    open: undefined,
    ...('otherLanguage' in reply ? reply : { reply }),
  } as Partial<State>)
}

function choose(language: string) {
  try {
    localStorage.setItem(CHOICE, language)
  } catch {}
  draw({
    language,
    faq: undefined,
    reply: undefined,
    otherLanguage: undefined,
    open: undefined,
  } as unknown as Partial<State>)
  void load()
}

function show(id: string) {
  draw({ open: id })
  const entry = document.getElementById(id)
  entry?.scrollIntoView()
  entry?.querySelector('summary')?.focus({ preventScroll: true })
}

void load()
