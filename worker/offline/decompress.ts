/** Reads what compress.ts wrote. */
import { hash, STEM } from '../search/features.ts'
import type { Steps } from '../search/steps.ts'
import { BitModel, codeOf } from './bit-model.ts'

/** Characters with codes of one length stand by code point, each written as the distance from the one before. */
export const startsAfresh = (rank: number) => rank === 0 || codeOf(rank) >= 2 * codeOf(rank - 1)

/** Another one for damaged bytes. */
export const checkOf = (bytes: Uint8Array) => hash(new TextDecoder('latin1').decode(bytes), STEM)

const CHARACTERS_A_STEP = 16
const UNITS_A_PART = 1024

/** Throws when the bytes are damaged, or are not for `name`. */
export function* decompress(bytes: Uint8Array, name: string): Steps<string> {
  let at = 0
  const number = (): number => {
    const byte = bytes[at++] ?? 0
    return byte < 128 ? byte : (byte & 127) + 128 * number()
  }
  for (const letter of name) {
    if (bytes[at++] !== letter.charCodeAt(0)) throw new Error('the copy was made for another engine')
  }
  if (number() !== checkOf(bytes.subarray(at))) throw new Error('the copy is damaged')
  yield
  const length = number()
  const characters: string[] = []
  let code = 0
  for (let rank = 0, count = number(); rank < count; rank++) {
    code = number() + (startsAfresh(rank) ? 0 : code)
    characters.push(String.fromCodePoint(code))
  }

  const model = new BitModel(characters)
  yield
  // Put together at the end: letters added to a text one by one are as many objects until it is read.
  const units = new Uint16Array(2 * length)
  let size = 0
  let low = 0
  let high = 0xffffffff
  let value = 0
  for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at++] ?? 0)
  for (let read = 0; read < length; ) {
    const middle = low + Math.floor(((high - low) * model.predict()) / 65536)
    const bit = value <= middle ? 1 : 0
    if (bit) high = middle
    else low = middle + 1
    while ((low ^ high) >>> 24 === 0) {
      low = (low << 8) >>> 0
      high = ((high << 8) | 255) >>> 0
      value = ((value << 8) | (bytes[at++] ?? 0)) >>> 0
    }
    const character = model.learn(bit)
    if (character === undefined) continue
    for (let i = 0; i < character.length; i++) units[size++] = character.charCodeAt(i)
    if (++read % CHARACTERS_A_STEP === 0) yield
  }
  const parts: string[] = []
  for (let start = 0; start < size; start += UNITS_A_PART) {
    parts.push(String.fromCharCode(...units.subarray(start, Math.min(start + UNITS_A_PART, size))))
    yield
  }
  return parts.join('')
}
