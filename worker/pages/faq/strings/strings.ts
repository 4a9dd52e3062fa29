/** Words of the FAQ pages that are not the owner's; English stands in for languages without their own. */
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export interface Strings {
  allQuestions: string
  languages: string
  skip: string
  search: string
  searchButton: string
  /** Of what was searched for. */
  results: (question: string) => string
  otherQuestions: string
  sources: string
  undated: string
  unconfirmed: string
  readNext: string
  /** The answer is not translated; it is in this language. */
  untranslated: (language: string) => string
  /** Leads to the pocket page. */
  pocket: string
  missing: string
  missingHint: string
}

const ALL: Record<string, Strings> = { en, kk, ru, zh }

export function stringsIn(language: string): Strings {
  return ALL[language] ?? en
}
