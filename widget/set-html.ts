/** Puts an answer's HTML on the page. The build has sanitised it; where the browser can, it does so again. */

// By default it would drop target, rel and class. Scripts and their like go in any case.
const SANITIZER = { attributes: ['href', 'class', 'target', 'rel', 'aria-label', 'start'] }

type Sanitizing = { setHTML?: (html: string, options: { sanitizer: object }) => void }
type Policy = { createHTML: (html: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

export function setHtml(element: HTMLElement & Sanitizing, html: string) {
  if (element.setHTML) return element.setHTML(html, { sanitizer: SANITIZER })
  try {
    element.innerHTML = trusted(html)
  } catch {
    // Trusted Types without our policy, in Safari: the words at least, without the sign of a link that dials.
    // biome-ignore lint/performance/useDomNodeTextContent: it is written, and so keeps its lines
    element.innerText = html.replace(/☎|<[^>]*>/g, '')
  }
}

let policy: Policy | undefined

function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('faq-bubble', { createHTML: html => html })
  return policy?.createHTML(html) ?? html
}
