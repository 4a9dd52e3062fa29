/** The owner's settings: `data-*` attributes, checked once. A wrong one is named in the console and left out. */

export interface Settings {
  language?: string
  color?: string
  theme?: string
  position?: string
  offset?: string
  title?: string
  open?: string
  contact?: string
  api?: string
}

const CHECKS: Record<keyof Settings, [check: RegExp | ((value: string) => boolean), wanted: string]> = {
  language: [/^[a-z]{2,3}(-\w+)*$/i, 'a language such as "zh"'],
  color: [value => CSS.supports('color', value), 'a CSS colour'],
  theme: [/^(page|auto|light|dark)$/, 'page, auto, light or dark'],
  position: [/^(left|right)$/, 'left or right'],
  offset: [/^\d{1,3}( \d{1,3})?$/, 'one or two numbers of pixels such as "24 80"'],
  title: [/\S/, 'a text'],
  open: [/^(true|false)?$/, 'true or false'],
  contact: [/^(https:\/\/|mailto:|tel:)./, 'an https:, mailto: or tel: address'],
  api: [/^https?:\/\/./, 'the address of a faq-bubble Worker'],
}

export function readSettings(data: DOMStringMap): Settings {
  const settings: Settings = {}
  for (const name of Object.keys(CHECKS) as (keyof Settings)[]) {
    const value = data[name]?.trim()
    if (value === undefined) continue
    const [check, wanted] = CHECKS[name]
    if (typeof check === 'function' ? check(value) : check.test(value)) settings[name] = value
    else console.warn(`faq-bubble: data-${name}="${value}" is ignored; it must be ${wanted}`)
  }
  return settings
}
