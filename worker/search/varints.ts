/** Whole numbers, small ones in few bytes: seven bits a byte, the eighth says that there is more. */

export class VarintWriter {
  private bytes = new Uint8Array(1024)
  private length = 0

  write(value: number) {
    if (this.length + 5 > this.bytes.length) {
      const more = new Uint8Array(2 * this.bytes.length)
      more.set(this.bytes)
      this.bytes = more
    }
    let rest = value
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  /** Ascending numbers, as the steps between them. */
  writeAscending(values: Iterable<number>) {
    let before = 0
    for (const value of values) {
      this.write(value - before)
      before = value
    }
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }
}

/** All of them at once: a loop so small is soon compiled, and most of this is done once, when a Worker is cold. */
export function readVarints(bytes: Uint8Array): Uint32Array {
  const values = new Uint32Array(bytes.length)
  let count = 0
  let value = 0
  let shift = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte > 0x7f) {
      value |= (byte & 0x7f) << shift
      shift += 7
    } else {
      values[count++] = value | (byte << shift)
      value = 0
      shift = 0
    }
  }
  return values.subarray(0, count)
}
