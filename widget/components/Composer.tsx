/** Where the visitor types: suggestions above it, Enter sends. */
import { IconButton } from './IconButton.tsx'
import { SEND } from './icons.ts'
import type { View } from './view.ts'

// The Worker takes no more; counted in UTF-16 here, which is never more than it counts.
const MAX_LENGTH = 300

export function Composer(view: View) {
  const { strings, typed, later, ask, type, focusInput } = view
  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the choice of a Chinese character is no Enter; Safari tells by the key code alone.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key !== 'Enter') later?.moveFocus(event, focusInput)
    else if (event.target instanceof HTMLTextAreaElement && !event.shiftKey) {
      event.preventDefault()
      ask(typed)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the parts, each of which is a control
    <div class="composer" onKeyDown={onKeyDown}>
      {later && <later.Completions {...view} />}
      <div class="field">
        {/* It keeps its own text: setting it from outside would break into the choice of a Chinese character. */}
        <textarea
          // About as many as it takes, where the browser has no `field-sizing`.
          rows={1 + typed.length / 32}
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
        <IconButton
          icon={SEND}
          label={strings.send}
          class="icon send"
          onClick={() => {
            ask(typed)
            focusInput()
          }}
        />
      </div>
    </div>
  )
}
