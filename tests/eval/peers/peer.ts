/** What is measured: anything that ranks the entries of a set for a question. */
import type { QuestionSet } from '../public/question-set.ts'

export interface Peer {
  name: string
  /** Only so many questions of a set are asked, evenly spread: for the slow. */
  sample?: number
  /** Reads the entries of a set; the function that it returns is what is timed. */
  index: (set: QuestionSet) => Rank | Promise<Rank>
}

/** Best first. A library without scores gives none, and no AUROC. */
export type Rank = (question: string) => Ranked[]

export interface Ranked {
  id: string
  score?: number
}

/** One document an entry: separate fields for title and other phrasings made every library worse. */
export interface PeerDocument {
  id: string
  phrasings: string
  answer: string
}

/** How much more a match in the phrasings counts than one in the answer, where a library can weigh fields. */
export const PHRASINGS_BOOST = 3

export function documentsOf(set: QuestionSet): PeerDocument[] {
  return set.entries.map(({ id, question, aliases = [], answer }) => ({
    id,
    phrasings: [question, ...aliases].join('\n'),
    answer,
  }))
}
