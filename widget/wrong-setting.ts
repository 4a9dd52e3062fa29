/** Tells the owner, in the console, which setting is left out and what it should be. */
import type { Settings } from './settings.ts'

const WANTED: Record<keyof Settings, string> = {
  language: 'a language such as "zh"',
  color: 'a CSS colour',
  theme: 'page, auto, light or dark',
  position: 'left or right',
  offset: 'one or two numbers of pixels such as "24 80"',
  title: 'a text',
  open: 'true or false',
  contact: 'an https:, mailto: or tel: address',
}

export const warnOf = (name: keyof Settings, value: string) =>
  console.warn(`faq-bubble: data-${name}="${value}" is ignored; it must be ${WANTED[name]}`)
