/** A question and its answer as found in a file to import, before it is an entry. */
export interface ImportedQuestion {
  /** Where it stands in that file. */
  line: number
  question: string
  /** Markdown. */
  answer: string
  /** Any BCP 47 tag; the site's default language without one. */
  language?: string
  /** `topic/name`; made of the question without one. */
  id?: string
  topic?: string
  tags: string[]
  also: string[]
}

export interface FoundQuestions {
  questions: ImportedQuestion[]
  /** What could not be used, for people: line and reason. */
  unusable: { line: number; message: string }[]
}
