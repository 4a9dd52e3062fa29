/** Control characters become spaces and lone surrogates the replacement character: cleaned, not refused. */
export function cleanQuestion(question: string): string {
  return question
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
}
