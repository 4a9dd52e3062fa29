/** Light or dark: as set, as the visitor's system is, or (the default) as the page is now. */
export function followPageTheme(panel: HTMLElement, theme: string | undefined, signal: AbortSignal) {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const isDark = () =>
    theme === 'dark' || (theme === 'auto' ? system.matches : theme !== 'light' && isPageDark(system.matches))
  const update = () => {
    panel.dataset.theme = isDark() ? 'dark' : 'light'
  }
  // A toggle of the page writes a class, an attribute or a style on one of these; its colours may fade over.
  const onToggle = () => {
    update()
    setTimeout(update, 400)
  }
  update()
  system.addEventListener('change', onToggle, { signal })
  const observer = new MutationObserver(onToggle)
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true })
  }
  signal.addEventListener('abort', () => observer.disconnect())
}

/** Paints the page's backgrounds over each other and looks: they may be in any colour space, and translucent. */
function isPageDark(dark: boolean): boolean {
  const { documentElement: root, body } = document
  // Read by the processor: starting the graphics card for one pixel takes longer than the whole panel.
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return false
  // Without a background of its own the browser paints by the page's colour scheme.
  const scheme = getComputedStyle(root).colorScheme
  const paper = /dark/.test(scheme) && (dark || !/light/.test(scheme)) ? '#000' : '#fff'
  for (const color of [paper, ...[root, body].map(element => getComputedStyle(element).backgroundColor)]) {
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return 0.21 * red! + 0.72 * green! + 0.07 * blue! < 110
}
