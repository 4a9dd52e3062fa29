/** What went wrong in words, and what to do about it. */
import type { Failure } from '../conversation/failure.ts'
import type { Turn } from '../conversation/turn.ts'
import type { ReplyView } from './view.ts'

export function FailureView({ turn, failure, view }: { turn: Turn; failure: Failure; view: ReplyView }) {
  const { strings, words } = view
  const { kind, code, retryAt = 0 } = failure
  const seconds = Math.max(0, Math.ceil((retryAt - Date.now()) / 1000))
  const known: Record<string, string> = { offline: strings.offline, ...words.failures }
  const [before, after] = (failure.words ?? known[code ?? kind] ?? words.failures.server).split('{seconds}')
  return (
    <div class="failure">
      <p>
        {before}
        {/* Counts down without being read out each second. */}
        {after && (
          <span role="timer" aria-live="off">
            {seconds}
          </span>
        )}
        {after}
      </p>
      {kind !== 'refused' && (
        <button type="button" class="chip" disabled={seconds > 0} onClick={() => view.retry(turn)}>
          {strings.tryAgain}
        </button>
      )}
    </div>
  )
}
