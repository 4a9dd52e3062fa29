/** What the Worker said, by its outcome; no outcome is a dead end. */
import type { AskResponse } from '../../worker/ask/contract.ts'
import { contactUrl } from '../conversation/contact-url.ts'
import type { Turn } from '../conversation/turn.ts'
import { AnswerView } from './AnswerView.tsx'
import type { ReplyView } from './view.ts'

interface Props {
  turn: Turn
  reply: AskResponse
  view: ReplyView
}

export function Reply({ turn, reply, view }: Props) {
  const { words, starters, EntryChips } = view
  const { outcome, answers, suggestions, message, language } = reply
  const shown = answers.flatMap(answer => answer.related.map(({ id }) => id))
  const others = suggestions.filter(({ id }) => !shown.includes(id))
  const offered = others.length > 0 || outcome === 'answer' ? others : starters
  const label = outcome === 'none' || outcome === 'greeting' ? words.nearest : words.didYouMean
  const contact = { ...reply.contact, ...view.contact }
  const chosen = view.settings.contact
  if (/^(https:\/\/|mailto:|tel:)./.test(`${chosen}`)) contact.url = chosen
  return (
    // Not a div: Firefox leaves out one that holds nothing but blocks, and Orca then reads the last of them alone.
    <section class="reply" data-outcome={outcome}>
      <span class="sr">{words.answer} </span>
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
      {contact.url && (
        <a class="contact" href={contactUrl(contact.url, turn.question)} target="_blank" rel="noopener">
          {contact.label ?? words.contact}
        </a>
      )}
      {turn.keep && (
        <a class="contact" href={turn.keep.url} target="_blank" rel="noopener">
          {turn.keep.label}
        </a>
      )}
    </section>
  )
}
