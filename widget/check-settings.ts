/** The owner's settings: what each `data-*` of the tag must be. A wrong one is named in the console; it is left out where it is read. */
type Check = RegExp | ((value: string) => boolean)

const CHECKS: Record<string, [Check, wanted: string]> = {
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

export function checkSettings(settings: DOMStringMap) {
  for (const [name, [check, wanted]] of Object.entries(CHECKS)) {
    const value = settings[name]
    if (value === undefined) continue
    const valid = typeof check === 'function' ? check(value) : check.test(value)
    if (!valid) console.warn(`faq-bubble: data-${name}="${value}" is ignored; it must be ${wanted}`)
  }
}
