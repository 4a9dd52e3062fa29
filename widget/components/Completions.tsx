/** Questions that complete what is being typed; they stand above it. */
import type { View } from './view.ts'

export function Completions({ completions, ask, focusInput }: View) {
  if (completions.length === 0) return null
  return (
    <ul class="completions">
      {completions.map(({ id, question }) => (
        <li key={id}>
          <button
            type="button"
            dir="auto"
            onClick={() => {
              ask(question, { id, from: 'typed' })
              focusInput() // The suggestion that was pressed is gone.
            }}
          >
            {question}
          </button>
        </li>
      ))}
    </ul>
  )
}
