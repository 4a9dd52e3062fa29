/** Arrow keys move between the suggestions and the text that they complete. */
export function moveFocus(event: KeyboardEvent, toText: () => void) {
  const list = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.completions button')
  const text = event.target instanceof HTMLTextAreaElement ? event.target.value : undefined
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  if (step === 0 || list.length === 0 || text?.includes('\n')) return
  event.preventDefault()
  const places = [...list, null]
  const at = text === undefined ? [...list].indexOf(event.target as HTMLElement) : list.length
  const next = places.at((at + step) % places.length)
  if (next) next.focus()
  else toText()
}
