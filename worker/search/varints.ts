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

export class VarintReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  read(): number {
    let byte = this.bytes[this.at++]!
    let value = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.bytes[this.at++]!
      value |= (byte & 0x7f) << shift
    }
    return value >>> 0
  }
}
