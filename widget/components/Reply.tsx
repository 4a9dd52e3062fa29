/** What the Worker said, by its outcome; no outcome is a dead end. */
import type { AskResponse } from '../../worker/ask/contract.ts'
import type { Turn } from '../conversation/turn.ts'
import { AnswerView } from './AnswerView.tsx'
import { EntryChips } from './EntryChips.tsx'
import type { View } from './view.ts'

interface Props {
  turn: Turn
  reply: AskResponse
  view: View
}

export function Reply({ turn, reply, view }: Props) {
  const { strings, starters } = view
  const { outcome, answers, suggestions, message, language } = reply
  const shown = answers.flatMap(answer => answer.related.map(({ id }) => id))
  const others = suggestions.filter(({ id }) => !shown.includes(id))
  const offered = others.length > 0 || outcome === 'answer' ? others : starters
  const label = outcome === 'none' || outcome === 'greeting' ? strings.nearest : strings.didYouMean
  const contact = view.contact ?? reply.contact
  return (
    <div class="reply" data-outcome={outcome}>
      <span class="sr">{strings.answer} </span>
      {turn.note && <p class="note">{turn.note}</p>}
      {message && (
        <p class="message" dir="auto" lang={language}>
          {message}
        </p>
      )}
      {answers.map(answer => (
        <AnswerView key={answer.id} answer={answer} turn={turn} asked={language} view={view} />
      ))}
      <EntryChips entries={offered} from="suggestion" label={label} lang={language} view={view} />
      {contact && (
        <a
          class="contact"
          href={view.later?.contactUrl(contact.url, turn.question) ?? contact.url}
          target="_blank"
          rel="noopener"
        >
          {contact.label}
        </a>
      )}
      {turn.keep && (
        <a class="contact" href={turn.keep.url} target="_blank" rel="noopener">
          {turn.keep.label}
        </a>
      )}
    </div>
  )
}
