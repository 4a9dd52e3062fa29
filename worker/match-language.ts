/** Which language of this FAQ a language tag means: `zh-Hant-TW` is served as `zh` (BCP 47 lookup). */
import { ProblemError } from './problem.ts'

/** Throws the problem when it is none of them. */
export function matchLanguage(tag: string, languages: string[]): string {
  const primary = tag.toLowerCase().split('-')[0]!
  if (!languages.includes(primary)) throw new ProblemError('unknown-language')
  return primary
}
