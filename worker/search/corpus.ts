/** What the engine is built from: plain data, no HTTP, no files. */
export interface Corpus {
  /** The first one is the default. */
  languages: string[]
  entries: CorpusEntry[]
  /** Groups of questions that are asked but not answered here; they rank like entries and yield `none`. */
  notCovered: { name: string; phrasings: Record<string, string[]> }[]
  /** Language → greetings and thanks. */
  greetings: Record<string, string[]>
  /** Language → words that mean the same, brand spellings by tag, words without meaning. */
  words: Record<string, CorpusWords>
}

export interface CorpusEntry {
  id: string
  tags: string[]
  texts: Record<string, { question: string; also: string[]; answer: string }>
}

export interface CorpusWords {
  same: string[][]
  brands: Record<string, string[]>
  stop: string[]
}
