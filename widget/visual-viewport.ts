/** Keeps the panel in what is really visible on a phone: its keyboard covers a page without resizing it. */
export function followVisualViewport(panel: HTMLElement, signal: AbortSignal) {
  const viewport = window.visualViewport
  if (!viewport) return
  const update = () => {
    // Zoomed in with two fingers, the visitor moves the view: the panel stays where it is.
    const zoomed = viewport.scale > 1.01
    panel.style.setProperty('--top', zoomed ? '0px' : `${viewport.offsetTop}px`)
    panel.style.setProperty('--height', zoomed ? '100%' : `${viewport.height}px`)
  }
  update()
  for (const event of ['resize', 'scroll']) viewport.addEventListener(event, update, { signal })
}
