/** Light or dark: as set, as the visitor's system is, or (the default) as the page is now. */
export function followPageTheme(theme = 'page', panel: HTMLElement): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const update = () => {
    const dark = theme === 'page' ? isPageDark() : theme === 'auto' ? system.matches : theme === 'dark'
    panel.dataset.theme = dark ? 'dark' : 'light'
  }
  update()
  if (theme !== 'page' && theme !== 'auto') return () => {}

  // A toggle of the page writes a class, an attribute or a style on one of these; its colours may fade over.
  const onToggle = () => {
    update()
    setTimeout(update, 400)
  }
  const observer = new MutationObserver(onToggle)
  observer.observe(document.documentElement, { attributes: true })
  observer.observe(document.body, { attributes: true })
  system.addEventListener('change', onToggle)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', onToggle)
  }
}

function isPageDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, alpha] = rgba(getComputedStyle(element).backgroundColor)
    if (alpha > 127) return 0.21 * red + 0.72 * green + 0.07 * blue < 110
  }
  // No background of its own: the browser paints by the page's colour scheme.
  const scheme = getComputedStyle(document.documentElement).colorScheme
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Any CSS colour as bytes: the page may speak oklch. */
function rgba(color: string): [number, number, number, number] {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return [255, 255, 255, 0]
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data] as [number, number, number, number]
}
