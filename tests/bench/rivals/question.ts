/** Everybody is asked the same, and every server that is stood in for says the same. */
export const QUESTION = 'how do I check my Beeline balance'
// Short enough to stand whole in the excerpt of a search result.
export const ANSWER = 'Open the My Beeline app or your personal cabinet: the balance is at the top.'
