/** Whether a title holds every word typed so far, the beginning of a word being enough. */
import { phrasingKey } from '../search/clean.ts'

export function completes(typed: string, title: string): boolean {
  const words = phrasingKey(typed).split(' ')
  const text = ` ${phrasingKey(title)}`
  // Han is written without spaces: there a word may begin anywhere.
  return words.every(word => word !== '' && text.includes(/\p{sc=Han}/u.test(word) ? word : ` ${word}`))
}
