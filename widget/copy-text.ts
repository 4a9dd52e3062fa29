/** Copies a code to the clipboard, also on pages without https or the permission, where the modern way is shut. */
export async function copyText(text: string, place: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    const focused = (place.getRootNode() as ShadowRoot).activeElement as HTMLElement | null
    field.value = text
    field.className = 'sr'
    place.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    focused?.focus({ preventScroll: true })
    return done
  }
}
