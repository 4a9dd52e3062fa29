/** One question and what became of it; what shows replies comes after the panel. */
import type { Turn } from '../conversation/turn.ts'
import type { View } from './view.ts'

export function TurnView({ turn, view }: { turn: Turn; view: View }) {
  const { strings, later, words, lost } = view
  const { reply, failure, question } = turn
  const replyView = later && words && { ...view, later, words }
  return (
    <div class="turn">
      <p class="question" dir="auto">
        {/* A direction of its own, so that it has no say in that of the question. */}
        <span class="sr" dir="auto">
          {strings.youAsked}{' '}
        </span>
        {question}
      </p>
      {reply && replyView ? (
        <replyView.later.Reply key="reply" turn={turn} reply={reply} view={replyView} />
      ) : failure && replyView ? (
        <replyView.later.FailureView key="failure" turn={turn} failure={failure} view={replyView} />
      ) : lost ? (
        <div key="lost" class="failure">
          <p class="intro">{strings.offline}</p>
          <button type="button" class="chip" onClick={() => view.retry(turn)}>
            {strings.tryAgain}
          </button>
        </div>
      ) : (
        <div key="waiting" class="waiting" aria-hidden="true">
          •••
        </div>
      )}
    </div>
  )
}
