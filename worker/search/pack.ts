/** Plain data with typed arrays in it ⇄ bytes that load without parsing: JSON first, then the arrays as they lie in memory. */

const TYPES = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array } as const
type TypeName = keyof typeof TYPES

/** Where an array belongs in the data, and where it lies in the bytes. */
interface Place {
  path: string[]
  type: TypeName
  offset: number
  length: number
}

const ALIGNMENT = 4

/** Layout: length of the JSON (4 bytes, little-endian), the JSON, padding, the arrays each aligned to 4 bytes. */
export function pack(value: object): Uint8Array<ArrayBuffer> {
  const places: Place[] = []
  const chunks: Uint8Array[] = []
  let size = 0
  const strip = (item: unknown, path: string[]): unknown => {
    const type = (Object.keys(TYPES) as TypeName[]).find(name => item instanceof TYPES[name])
    if (type) {
      const array = item as Uint8Array
      places.push({ path, type, offset: size, length: array.length })
      chunks.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
      size = align(size + array.byteLength)
      return null
    }
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    return Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, strip(inner, [...path, key])]))
  }
  const head = new TextEncoder().encode(JSON.stringify([strip(value, []), places]))
  const start = align(4 + head.length)
  const bytes = new Uint8Array(start + size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  chunks.forEach((chunk, i) => {
    bytes.set(chunk, start + places[i]!.offset)
  })
  return bytes
}

/** The arrays are views into `bytes`; on the little-endian machines that run JavaScript they need no copy. */
export function unpack<T>(bytes: Uint8Array<ArrayBuffer>): T {
  const { buffer, byteOffset } = bytes
  const length = new DataView(buffer, byteOffset).getUint32(0, true)
  const start = byteOffset + align(4 + length)
  const json = new TextDecoder().decode(bytes.subarray(4, 4 + length))
  const [value, places] = JSON.parse(json) as [T, Place[]]
  for (const { path, type, offset, length } of places) {
    let parent = value as Record<string, unknown>
    for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>
    parent[path.at(-1)!] = new TYPES[type](buffer, start + offset, length)
  }
  return value
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT
}
