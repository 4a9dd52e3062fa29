/** What the first answer does without: fetched with the first letters or question, or when a setting is wrong. */
import { complete } from './conversation/complete.ts'
import { contactUrl } from './conversation/contact-url.ts'
import { moveFocus } from './conversation/move-focus.ts'
import { copyText } from './copy-text.ts'
import { laterWords } from './strings/later-words.ts'
import css from './styles/later.css'
import { warnOf } from './wrong-setting.ts'

export const later = { complete, contactUrl, copyText, moveFocus, laterWords, warnOf, css }
export type Later = typeof later
