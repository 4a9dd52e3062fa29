/** Puts an answer's HTML on the page. The build has sanitised it; where the browser can, it does so again. */

const ATTRIBUTES = ['href', 'class', 'target', 'rel', 'aria-label', 'start', 'lang', 'dir']
const ELEMENTS =
  'p strong em a ul ol li code pre br blockquote h3 h4 del hr table thead tbody tr th td span'.split(' ')

type SetHtml = { setHTML?: (html: string, options: object) => void }
type Policy = { createHTML: (html: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

export function setHtml(element: HTMLElement, html: string) {
  const { setHTML } = element as SetHtml
  // Its default configuration drops target and rel.
  if (setHTML) setHTML.call(element, html, { sanitizer: { elements: ELEMENTS, attributes: ATTRIBUTES } })
  else {
    try {
      element.innerHTML = trusted(html)
    } catch {
      // Trusted Types without our policy: the words at least.
      element.textContent = html.replace(/<[^>]*>/g, '')
    }
  }
}

let policy: Policy | undefined

function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('faq-bubble', { createHTML: html => html })
  return policy?.createHTML(html) ?? html
}
