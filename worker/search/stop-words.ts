/** Words that say nothing about what is meant, however Kazakh letters are typed. */
import { foldKazakh } from './stem-kazakh.ts'

export class StopWords {
  readonly #language: string
  readonly #words: Set<string>

  constructor(language: string, words: string[]) {
    this.#language = language
    this.#words = new Set(words.map(word => this.#spellingOf(word)))
  }

  has(word: string): boolean {
    return this.#words.has(this.#spellingOf(word))
  }

  #spellingOf(word: string): string {
    return this.#language === 'kk' ? foldKazakh(word) : word
  }
}
