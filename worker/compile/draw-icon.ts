/** The icon of the pocket page, drawn rather than kept: a white speech bubble on the accent colour, as PNG. */
import { crc32, deflateSync } from 'node:zlib'

const PAPER = [11, 110, 105]
const INK = [255, 255, 255]

export function drawIcon(size: number): Uint8Array {
  const rows = Buffer.alloc(size * (1 + size * 3))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = coverage((x + 0.5) / size, (y + 0.5) / size, 1 / size)
      const at = y * (1 + size * 3) + 1 + x * 3
      for (let c = 0; c < 3; c++) rows[at + c] = Math.round(PAPER[c]! + (INK[c]! - PAPER[c]!) * share)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Share of a pixel in the bubble: within the middle four fifths, which no mask of a phone cuts off. */
function coverage(x: number, y: number, pixel: number): number {
  const bubble = roundedBox(x - 0.5, y - 0.47, 0.26, 0.2, 0.1)
  // The tail: a small triangle below on the left.
  const tail = Math.max(0.3 - x, y - 0.78, x + y - 1.13)
  const dots = Math.min(...[0.38, 0.5, 0.62].map(center => Math.hypot(x - center, y - 0.47) - 0.035))
  const distance = Math.max(Math.min(bubble, Math.max(tail, 0.6 - y)), -dots)
  return Math.min(1, Math.max(0, 0.5 - distance / pixel))
}

const roundedBox = (x: number, y: number, width: number, height: number, radius: number) => {
  const dx = Math.max(Math.abs(x) - width + radius, 0)
  const dy = Math.max(Math.abs(y) - height + radius, 0)
  return Math.hypot(dx, dy) - radius
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
