/** Entries to tap: starters, suggestions, related ones. */
import type { EntryLink } from '../../worker/ask/contract.ts'
import type { From } from '../conversation/turn.ts'
import type { View } from './view.ts'

interface Props {
  entries: EntryLink[]
  from: From
  view: View
  /** Stands above them. */
  label?: string
  /** Of the questions, when it isn't the page's. */
  lang?: string | undefined
}

export function EntryChips({ entries, from, view, label, lang }: Props) {
  if (entries.length === 0) return null
  return (
    <div class="chips">
      {label && <p class="label">{label}</p>}
      <ul>
        {entries.map(({ id, question }) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              dir="auto"
              lang={lang}
              onClick={() => view.ask(question, { id, from })}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
