/** Sends votes. A thumb down waits a little for its reason, so that the two arrive as one. */
import type { Feedback } from '../../worker/ask/contract.ts'

// Long enough to read four reasons, short enough that the vote is not forgotten.
const REASON_MS = 15_000

export interface Ballot {
  cast: (feedback: Feedback) => void
  stop: () => void
}

export function createBallot(send: (feedback: Feedback) => void): Ballot {
  let waiting: Feedback | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    if (waiting) send(waiting)
    waiting = undefined
  }
  addEventListener('pagehide', flush)

  return {
    cast(feedback) {
      if (waiting?.id !== feedback.id) flush()
      waiting = feedback
      if (feedback.vote === 'down' && !feedback.reason) timer = setTimeout(flush, REASON_MS)
      else flush()
    },
    stop() {
      flush()
      removeEventListener('pagehide', flush)
    },
  }
}
