/** Thumbs, and after a thumb down the reasons. Nothing pressed goes away, so the focus stays. */
import type { Answer, FeedbackReason } from '../../worker/ask/contract.ts'
import type { Turn } from '../conversation/turn.ts'
import { IconButton } from './IconButton.tsx'
import type { View } from './view.ts'

export function Votes({ answer, turn, view }: { answer: Answer; turn: Turn; view: View }) {
  const { strings, words, vote } = view
  const thumb = (direction: 'up' | 'down', label: string) => (
    <IconButton
      icon="up"
      label={label}
      class={`icon ${direction}`}
      aria-pressed={turn.vote === direction}
      onClick={() => turn.vote !== direction && vote(turn, answer, direction)}
    />
  )
  return (
    <div class="votes">
      <span class="label">{((turn.vote === 'up' || turn.reason) && words?.thanks) || strings.helpful}</span>
      {thumb('up', strings.yes)}
      {thumb('down', strings.no)}
      {turn.vote === 'down' && words && (
        <fieldset class="reasons">
          <legend class="label">{words.whatWasWrong}</legend>
          {Object.entries(words.reasons).map(([reason, label]) => (
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
