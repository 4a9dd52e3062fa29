/** One question and what became of it. */
import type { Turn } from '../conversation/turn.ts'
import { FailureView } from './FailureView.tsx'
import { Reply } from './Reply.tsx'
import type { View } from './view.ts'

export function TurnView({ turn, view }: { turn: Turn; view: View }) {
  const { reply, failure, question } = turn
  return (
    <div class="turn">
      <p class="question" dir="auto">
        {/* A direction of its own, so that it has no say in that of the question. */}
        <span class="sr" dir="auto">
          {view.strings.youAsked}{' '}
        </span>
        {question}
      </p>
      {reply ? (
        <Reply key="reply" turn={turn} reply={reply} view={view} />
      ) : failure ? (
        <FailureView key="failure" turn={turn} failure={failure} view={view} />
      ) : (
        <div key="waiting" class="waiting" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      )}
    </div>
  )
}
