/** Thumbs, and after a thumb down the reasons. Nothing pressed goes away, so the focus stays. */
import type { Answer, FeedbackReason } from '../../worker/ask/contract.ts'
import type { Turn } from '../conversation/turn.ts'
import { THUMB } from './icons.ts'
import type { ReplyView } from './view.ts'

export function Votes({ answer, turn, view }: { answer: Answer; turn: Turn; view: ReplyView }) {
  const { words, later, IconButton } = view
  const thumb = (direction: 'up' | 'down', label: string) => (
    <IconButton
      icon={THUMB}
      label={label}
      class={`icon ${direction}`}
      aria-pressed={turn.vote === direction}
      onClick={() => turn.vote !== direction && later.vote(turn, answer, direction)}
    />
  )
  return (
    <div class="votes">
      <span class="label">{turn.vote === 'up' || turn.reason ? words.thanks : words.helpful}</span>
      {thumb('up', words.yes)}
      {thumb('down', words.no)}
      {turn.vote === 'down' && (
        <fieldset class="reasons">
          <legend class="label">{words.whatWasWrong}</legend>
          {Object.entries(words.reasons).map(([reason, label]) => (
            <button
              key={reason}
              type="button"
              class="chip"
              aria-pressed={turn.reason === reason}
              onClick={() =>
                turn.reason !== reason && later.vote(turn, answer, 'down', reason as FeedbackReason)
              }
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
