/** The numbers of the ranking, chosen on development questions (own ones and public sets) with `npm run eval`. */

/** By kind of feature (features.ts): stem, pair, letters, Han character, Han pair, Han triple, word class, stem of a stop word. */
export const SIMILARITY_WEIGHTS = [1.3, 1.3, 0.5, 1, 0.3, 0.3, 1, 0.7]
export const BREADTH_WEIGHTS = [1, 1, 0.5, 1, 1, 0.5, 1, 1]

/** The same for the classifier. */
export const CLASSIFIER_WEIGHTS = [1, 0.8, 0.35, 0.8, 0.8, 0.25, 0.8, 1]

/** Pairs and letter groups found in more than this share of entries only cost time. */
export const COMMONEST = 0.6

/** How much the best, second and third best phrasing of an entry count. */
export const POOL = [0.6, 0.3, 0.1] as const

/** After so many phrasings of an entry with a feature, half of what more of them could add is reached. */
export const BREADTH_HALF = 3

/** The answer's words beside the phrasings', where those are many; a lone title needs its answer's help. */
export const ANSWER_BOOST = 0.35
export const LONE_ANSWER_BOOST = 1

/** How much each of the views counts; each gives its best entry 1. */
export const VIEWS = { texts: 1, similarity: 0.6, breadth: 0.35, classifier: 1 }

/** An entry whose logit is this far below the classifier's best gets nothing from it. */
export const LOGIT_RANGE = 3

/** An entry about another operator than the one that the question names. */
export const OTHER_TAG = 0.5

/** A repaired word may be another one than was meant: it counts as so much of an unknown word as well. */
export const REPAIR_DOUBT = 0.6

/** An unknown pair or letter group against an unknown word, in what a perfect match would reach. */
export const UNKNOWN_GROUP = 0.3
