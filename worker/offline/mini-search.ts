/** What the index asks of MiniSearch, with MiniSearch's scores to the last digit and a twentieth of its code: for browsers. */

type Document = { id: number } & Record<string, string>

interface Options {
  fields: string[]
  tokenize: (text: string) => string[]
  searchOptions: { boost: Record<string, number> }
}

interface Field {
  name: string
  /** Term → document → how often. */
  terms: Map<string, Map<number, number>>
  /** Different terms of each document. */
  lengths: Map<number, number>
  averageLength: number
}

// MiniSearch's own for BM25+.
const K = 1.2
const B = 0.7
const D = 0.5

export default class MiniSearch {
  readonly #options: Options
  readonly #fields: Field[]
  #documents = 0

  constructor(options: Options) {
    this.#options = options
    this.#fields = options.fields.map(name => ({
      name,
      terms: new Map(),
      lengths: new Map(),
      averageLength: 0,
    }))
  }

  add(document: Document) {
    for (const field of this.#fields) {
      const terms = this.#options.tokenize(document[field.name]!)
      const length = new Set(terms).size
      field.lengths.set(document.id, length)
      field.averageLength = (field.averageLength * this.#documents + length) / (this.#documents + 1)
      for (const term of terms) {
        const counts = field.terms.get(term) ?? new Map<number, number>()
        field.terms.set(term, counts.set(document.id, (counts.get(document.id) ?? 0) + 1))
      }
    }
    this.#documents++
  }

  /** For a single term. */
  search(term: string): { id: number; score: number }[] {
    const scores = new Map<number, number>()
    for (const { name, terms, lengths, averageLength } of this.#fields) {
      const counts = terms.get(term) ?? new Map<number, number>()
      const rarity = Math.log(1 + (this.#documents - counts.size + 0.5) / (counts.size + 0.5))
      for (const [id, count] of counts) {
        const length = 1 - B + (B * lengths.get(id)!) / averageLength
        const score = rarity * (D + (count * (K + 1)) / (count + K * length))
        scores.set(id, (scores.get(id) ?? 0) + (this.#options.searchOptions.boost[name] ?? 1) * score)
      }
    }
    return [...scores].map(([id, score]) => ({ id, score }))
  }
}
