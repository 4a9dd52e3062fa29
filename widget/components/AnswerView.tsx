/** An answer with all that lets a reader judge it: what it rests on, what nobody could confirm, in which language. */
import type { Answer } from '../../worker/ask/contract.ts'
import type { Turn } from '../conversation/turn.ts'
import { languageName } from '../language-name.ts'
import { AnswerHtml } from './AnswerHtml.tsx'
import { Icon } from './Icon.tsx'
import { LINK } from './icons.ts'
import { Sources } from './Sources.tsx'
import { Votes } from './Votes.tsx'
import type { ReplyView } from './view.ts'

interface Props {
  answer: Answer
  turn: Turn
  /** Language of the question. */
  asked: string
  view: ReplyView
}

export function AnswerView({ answer, turn, asked, view }: Props) {
  const { words, language, EntryChips } = view
  const { question, unconfirmed, related, url } = answer
  return (
    <div class="answer">
      {question !== turn.question && (
        <h3 dir="auto" lang={answer.language}>
          {question}
        </h3>
      )}
      {answer.language !== asked && (
        <p class="note">{words.fallback.replace('{language}', languageName(answer.language, language))}</p>
      )}
      <AnswerHtml answer={answer} view={view} />
      {unconfirmed.length > 0 && (
        <p class="note" dir="auto">
          {words.unconfirmed}
          {withCodes(unconfirmed.join('; '))}
        </p>
      )}
      <Sources sources={answer.sources} words={words} />
      <div class="tools">
        <Votes answer={answer} turn={turn} view={view} />
        <a
          class="icon"
          href={url}
          target="_blank"
          rel="noopener"
          aria-label={words.openPage}
          title={words.openPage}
        >
          <Icon path={LINK} />
        </a>
      </div>
      <EntryChips entries={related} from="related" label={words.related} lang={asked} view={view} />
    </div>
  )
}

/** What the owner put between backticks is a code. */
const withCodes = (text: string) =>
  text.split('`').map((part, index) => (index % 2 > 0 ? <code key={index}>{part}</code> : part))
