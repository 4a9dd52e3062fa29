/** Thumbs, and after a thumb down the reasons. Nothing pressed goes away, so the focus stays. */
import type { Answer, FeedbackReason } from '../../worker/ask/contract.ts'
import type { Turn } from '../conversation/turn.ts'
import { Icon } from './Icon.tsx'
import type { View } from './view.ts'

export function Votes({ answer, turn, view }: { answer: Answer; turn: Turn; view: View }) {
  const { strings, vote } = view
  const thumb = (direction: 'up' | 'down', label: string) => (
    <button
      type="button"
      class={`icon ${direction}`}
      aria-label={label}
      title={label}
      aria-pressed={turn.vote === direction}
      onClick={() => turn.vote !== direction && vote(turn, answer, direction)}
    >
      <Icon name="up" />
    </button>
  )
  return (
    <div class="votes">
      <span class="label">{turn.vote === 'up' || turn.reason ? strings.thanks : strings.helpful}</span>
      {thumb('up', strings.yes)}
      {thumb('down', strings.no)}
      {turn.vote === 'down' && (
        <fieldset class="reasons">
          <legend class="label">{strings.whatWasWrong}</legend>
          {Object.entries(strings.reasons).map(([reason, label]) => (
            <button
              key={reason}
              type="button"
              class="chip"
              aria-pressed={turn.reason === reason}
              onClick={() => turn.reason !== reason && vote(turn, answer, 'down', reason as FeedbackReason)}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
