/** The owner's settings: `data-*` attributes, checked once. A wrong one is reported and left out. */

export interface Settings {
  language?: string
  color?: string
  theme?: string
  position?: string
  offset?: string
  title?: string
  open?: string
  contact?: string
}

const CHECKS: Record<keyof Settings, RegExp | ((value: string) => boolean)> = {
  language: /^[a-z]{2,3}(-\w+)*$/i,
  color: value => CSS.supports('color', value),
  theme: /^(page|auto|light|dark)$/,
  position: /^(left|right)$/,
  offset: /^\d{1,3}( \d{1,3})?$/,
  title: /\S/,
  open: /^(true|false)?$/,
  contact: /^(https:\/\/|mailto:|tel:)./,
}

export function readSettings(
  data: DOMStringMap,
  onWrong: (name: keyof Settings, value: string) => void,
): Settings {
  const settings: Settings = {}
  for (const name of Object.keys(CHECKS) as (keyof Settings)[]) {
    const value = data[name]?.trim()
    if (value === undefined) continue
    const check = CHECKS[name]
    if (typeof check === 'function' ? check(value) : check.test(value)) settings[name] = value
    else onWrong(name, value)
  }
  return settings
}
