/** Sends votes. A thumb down waits a little for its reason, so that the two arrive as one. */
import type { Answer, Feedback, FeedbackReason } from '../../worker/ask/contract.ts'
import type { Conversation } from './conversation.ts'
import type { Turn } from './turn.ts'

// Long enough to read four reasons, short enough that the vote is not forgotten.
const REASON_MS = 15_000

/** Casts a vote. */
export type Vote = (turn: Turn, answer: Answer, vote: 'up' | 'down', reason?: FeedbackReason) => void

interface Options {
  /** Address of the Worker, with a slash at the end. */
  api: string
  change: Conversation['change']
  emit: (name: string, detail: object) => void
  signal: AbortSignal
}

export function createBallot({ api, change, emit, signal }: Options): Vote {
  let waiting: Feedback | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    if (!waiting) return
    // A lost vote is no reason to disturb anybody.
    fetch(`${api}feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(waiting),
      credentials: 'omit',
      keepalive: true,
    }).catch(() => {})
    const { question: _, ...detail } = waiting
    emit('feedback', detail)
    waiting = undefined
  }
  addEventListener('pagehide', flush, { signal })
  signal.addEventListener('abort', flush)

  return (turn, { id, language }, vote, reason) => {
    const because = reason && { reason }
    if (!change(turn, { vote, ...because })) return
    if (waiting?.id !== id) flush()
    waiting = { id, language, vote, ...because, ...(vote === 'down' && { question: turn.question }) }
    if (vote === 'down' && !reason) timer = setTimeout(flush, REASON_MS)
    else flush()
  }
}
