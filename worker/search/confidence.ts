/** How likely the best entry answers the question: a logistic function, fitted on development questions. */

/** What speaks for an entry. */
export interface Evidence {
  /** Cosine with the entry's best phrasings. */
  similarity: number
  /** Shares of what a perfect match would reach. */
  breadth: number
  texts: number
  /** The classifier's logarithm of the odds that it is this entry and no other; 0 where it learned nothing. */
  odds: number
  /** Different terms in the question. */
  terms: number
}

/**
 * Weights of the logistic function, on the logarithms where a factor matters. See tests/eval/fit-confidence.ts; breadth and
 * the number of terms count more than fitted: in four development sets of six, that parts off-topic questions better.
 */
export const FIT = [0.6, 0.57, 1.49, 0.57, 0.46, 1.05]

/** The features that FIT weighs, the constant first. */
export function confidenceFeatures(evidence: Evidence): number[] {
  const log = (share: number) => Math.log(Math.max(share, 1e-3))
  return [
    1,
    log(evidence.similarity),
    log(evidence.breadth),
    log(evidence.texts),
    evidence.odds,
    Math.log(Math.max(evidence.terms, 1)),
  ]
}

/** From 0 to 1. */
export function confidenceOf(evidence: Evidence, fit = FIT): number {
  const sum = confidenceFeatures(evidence).reduce((sum, value, i) => sum + value * fit[i]!, 0)
  return 1 / (1 + Math.exp(-sum))
}
