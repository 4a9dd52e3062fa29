/** One spelling for what people type in many: case, width, punctuation, white space. */

/** Lower case, NFKC, ё → е, apostrophes as one sign, other control and format characters dropped. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\p{Cf}\uFFFD]/gu, '')
    .replaceAll('ё', 'е')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Equal for phrasings that differ in case, punctuation and spacing alone. */
export function phrasingKey(text: string): string {
  return clean(text)
    .replace(/[^\p{L}\p{M}\p{N}*#+]+/gu, ' ')
    .trim()
}
