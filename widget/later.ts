/** What an open panel does without until something is typed or asked; fetched once it is open. */
import type { h } from 'preact'
import type { Welcome } from '../worker/ask/contract.ts'
import { Completions } from './components/Completions.tsx'
import { FailureView } from './components/FailureView.tsx'
import { Reply } from './components/Reply.tsx'
import { createBallot } from './conversation/ballot.ts'
import { complete } from './conversation/complete.ts'
import type { Conversation } from './conversation/conversation.ts'
import { moveFocus } from './conversation/move-focus.ts'
import type { WorkerClient } from './conversation/worker-client.ts'
import { copyText } from './copy-text.ts'
import { drawWith } from './later-jsx-factory.ts'
import { answerOffline } from './offline/prepare.ts'
import css from './styles/later.css'

interface Options {
  /** Of the panel's Preact. */
  factory: typeof h
  settings: DOMStringMap
  /** Address of the Worker, with a slash at the end. */
  api: string
  client: WorkerClient
  /** Where engine and copy lie; known once the welcome is here. */
  files: () => Welcome['offline']
  conversation: Conversation
  draw: () => void
  emit: (name: string, detail: object) => void
  /** Ends it all. */
  signal: AbortSignal
}

export function start({ factory, settings, api, client, files, conversation, draw, emit, signal }: Options) {
  drawWith(factory)
  if (Object.keys(settings).length > 0) void check(settings)
  // Countdowns move on.
  const ticking = setInterval(() => {
    if (conversation.turns().some(({ failure }) => failure?.kind === 'busy')) draw()
  }, 1000)
  signal.addEventListener('abort', () => clearInterval(ticking))
  return {
    Completions,
    FailureView,
    Reply,
    complete,
    copyText,
    css,
    moveFocus,
    offline: answerOffline({ client, api, files }),
    vote: createBallot({ api, change: conversation.change, emit, signal }),
  }
}

export type Later = ReturnType<typeof start>

/** Most tags have no settings: those without don't pay for the check. */
async function check(settings: DOMStringMap) {
  try {
    const { checkSettings } = await import(import.meta.url.replace(/later\/[^/]+\.js/, 'check-settings.js'))
    checkSettings(settings)
  } catch {} // No visitor needs it.
}
