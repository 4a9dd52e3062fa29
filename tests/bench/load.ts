/** Many connections that ask at once over loopback, with a client so plain that it is not what is measured. */
import { connect } from 'node:net'

export interface LoadOptions {
  url: URL
  /** Of each request in turn; the connections share them. */
  paths: Iterable<string>
  connections: number
  /** Looks at each response; whatever it throws stops the load. */
  check?: (path: string, response: RawResponse) => void
}

export interface RawResponse {
  status: number
  head: string
  /** Undecoded: text of two bytes a character would take the client longer than that of one. */
  body: Buffer
}

export interface LoadResult {
  requests: number
  seconds: number
  /** Milliseconds. */
  p50: number
  p99: number
}

export async function load({ url, paths, connections, check }: LoadOptions): Promise<LoadResult> {
  const times: number[] = []
  const following = paths[Symbol.iterator]()
  const begin = performance.now()
  const visitor = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname)
      socket.setNoDelay(true)
      let received: Buffer = Buffer.alloc(0)
      let path = ''
      let start = 0
      const ask = () => {
        const { value, done } = following.next()
        if (done) {
          socket.destroy()
          resolve()
          return
        }
        path = value
        start = performance.now()
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${url.host}\r\n\r\n`)
      }
      socket.on('connect', ask)
      socket.on('error', reject)
      socket.on('close', () => reject(new Error(`${path}: the connection was closed`)))
      socket.on('data', (chunk: Buffer) => {
        received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
        const response = parse(received)
        if (!response) return
        received = Buffer.alloc(0)
        times.push(performance.now() - start)
        try {
          check?.(path, response)
        } catch (error) {
          socket.destroy()
          reject(error)
          return
        }
        ask()
      })
    })
  await Promise.all(Array.from({ length: connections }, visitor))
  const seconds = (performance.now() - begin) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  return { requests: times.length, seconds, p50: at(0.5), p99: at(0.99) }
}

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const END_OF_CHUNKS = Buffer.from('\r\n0\r\n\r\n')

/** Undefined while something is missing. One response at a time: nothing is pipelined. */
function parse(bytes: Buffer): RawResponse | undefined {
  const end = bytes.indexOf(END_OF_HEAD)
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const body = bytes.subarray(end + END_OF_HEAD.length)
  const status = Number(head.slice(9, 12))
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  if (length !== undefined) {
    return body.length < Number(length) ? undefined : { status, head, body }
  }
  if (!bytes.subarray(-END_OF_CHUNKS.length).equals(END_OF_CHUNKS)) return undefined
  return { status, head, body: joinChunks(body) }
}

function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const line = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.toString('latin1', at, line), 16)
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(body.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
