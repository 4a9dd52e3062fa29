/**
 * For libraries that know no Chinese or Kazakh: words in lower case, Han as characters and pairs. Without it
 * they would take a Chinese sentence for one word, or drop letters that are not English.
 */

export function plainWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{sc=Han}+|[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(run => {
    if (!/^\p{sc=Han}/u.test(run)) return [run]
    const characters = [...run]
    return [...characters, ...characters.slice(1).map((character, i) => characters[i] + character)]
  })
}
