/** Contrast as WCAG measures it, of all that stands in the panel: of what floats, axe cannot tell it. */
import type { Page } from 'playwright-core'

/** Texts and drawings below 4.5:1, with their ratio. */
export function faint(page: Page): Promise<string[]> {
  return page.locator('faq-bubble').evaluate(host => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
    const paint = (color: string, opacity = 1) => {
      context.globalAlpha = opacity
      context.fillStyle = color
      context.fillRect(0, 0, 1, 1)
    }
    const luminance = () => {
      const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(byte => {
        const channel = byte / 255
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
    }
    const contrast = (element: Element) => {
      const around: CSSStyleDeclaration[] = []
      for (let at: Element | null = element; at; at = at.parentElement) around.unshift(getComputedStyle(at))
      paint('white')
      for (const { backgroundColor } of around) paint(backgroundColor)
      const background = luminance()
      const pseudo = element instanceof HTMLTextAreaElement ? '::placeholder' : undefined
      paint(
        getComputedStyle(element, pseudo).color,
        around.reduce((product, { opacity }) => product * Number(opacity), 1),
      )
      const [dark, light] = [background, luminance()].sort((a, b) => a - b)
      return (light! + 0.05) / (dark! + 0.05)
    }
    const isSeen = (element: Element) =>
      element.matches('svg, textarea') ||
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent!))
    return [...host.shadowRoot!.querySelectorAll('.panel *:not(.sr, :disabled, [aria-hidden=true]:not(svg))')]
      .filter(element => element.checkVisibility() && isSeen(element))
      .map(element => ({ ratio: contrast(element), html: element.outerHTML.slice(0, 120) }))
      .filter(({ ratio }) => ratio < 4.5)
      .map(({ ratio, html }) => `${ratio.toFixed(2)}: ${html}`)
  })
}
