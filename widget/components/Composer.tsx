/** Where the visitor types: suggestions above it, Enter sends. */
import { Icon } from './Icon.tsx'
import type { View } from './view.ts'

// The Worker takes no more; counted in UTF-16 here, which is never more than it counts.
const MAX_LENGTH = 300

export function Composer({ strings, typed, completions, ask, type, focusInput }: View) {
  function onKeyDown(event: KeyboardEvent) {
    const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.completions button')
    const isText = event.target instanceof HTMLTextAreaElement
    // Enter that ends the choice of a Chinese character is no Enter; Safari tells by the key code alone.
    if (event.isComposing || event.keyCode === 229) return
    if (isText && event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      ask(typed)
    }
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0 || list.length === 0 || (isText && typed.includes('\n'))) return
    event.preventDefault()
    const places = [...list, null]
    const at = isText ? list.length : [...list].indexOf(event.target as HTMLElement)
    const next = places.at((at + step) % places.length)
    if (next) next.focus()
    else focusInput()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the parts, each of which is a control
    <div class="composer" onKeyDown={onKeyDown}>
      {completions.length > 0 && (
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
      )}
      <div class="field">
        {/* It keeps its own text: setting it from outside would break into the choice of a Chinese character. */}
        <textarea
          rows={1}
          dir="auto"
          maxLength={MAX_LENGTH}
          placeholder={strings.placeholder}
          aria-label={strings.placeholder}
          autocomplete="off"
          enterkeyhint="send"
          onInput={event => {
            if (!event.isComposing) type(event.currentTarget.value)
          }}
          onCompositionEnd={event => type(event.currentTarget.value)}
        />
        <button
          type="button"
          class="send"
          aria-label={strings.send}
          title={strings.send}
          onClick={() => {
            ask(typed)
            focusInput()
          }}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  )
}
