/** A text → bytes, a third smaller than gzip makes them: arithmetic coding after a model that the reader shares. */
import { BitModel, codeOf } from '../offline/bit-model.ts'
import { checkOf, startsAfresh } from '../offline/decompress.ts'

/** `name`: stands first; whoever reads the bytes must know it. */
export function compress(text: string, name: string): Uint8Array {
  const characters = byFrequency(text)
  const bytes = [...numberBytes([...text].length), ...numberBytes(characters.length)]
  let before = 0
  characters.forEach((character, rank) => {
    const code = character.codePointAt(0)!
    bytes.push(...numberBytes(code - (startsAfresh(rank) ? 0 : before)))
    before = code
  })

  const model = new BitModel(characters)
  const ranks = new Map(characters.map((character, rank) => [character, rank]))
  let low = 0
  let high = 0xffffffff
  for (const character of text) {
    for (const bit of codeOf(ranks.get(character)!).toString(2).slice(1)) {
      const middle = low + Math.floor(((high - low) * model.predict()) / 65536)
      if (bit === '1') high = middle
      else low = middle + 1
      while ((low ^ high) >>> 24 === 0) {
        bytes.push(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
      model.learn(Number(bit))
    }
  }
  bytes.push(high >>> 24, (high >>> 16) & 255, (high >>> 8) & 255, high & 255)
  const check = numberBytes(checkOf(Uint8Array.from(bytes)))
  return Uint8Array.from([...new TextEncoder().encode(name), ...check, ...bytes])
}

/** Seven bits a byte, the lowest first; all but the last one with the eighth set. */
function numberBytes(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...numberBytes(Math.floor(number / 128))]
}

/** Commonest first, those with codes of one length by code point, so that the list takes a byte each. */
function byFrequency(text: string): string[] {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  const common = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([character]) => character)
  const groups = Map.groupBy(common.keys(), rank => codeOf(rank).toString(2).length)
  return [...groups.values()].flatMap(ranks =>
    ranks.map(rank => common[rank]!).sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!),
  )
}
