/** Keeps the panel in what is really visible on a phone: its keyboard covers a page without resizing it. */
export function followVisualViewport(panel: HTMLElement, signal: AbortSignal) {
  const viewport = window.visualViewport
  if (!viewport) return
  const update = () => {
    const { scale, offsetTop, height } = viewport
    // Zoomed in with two fingers, the visitor moves the view: the panel stays where it is.
    panel.style.cssText = scale > 1.01 ? '' : `--top:${offsetTop}px;--height:${height}px`
  }
  update()
  for (const event of ['resize', 'scroll']) viewport.addEventListener(event, update, { signal })
}
