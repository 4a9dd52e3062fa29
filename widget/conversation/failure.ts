/** Why there is no reply, as a closed list that the strings of a language put into words. */
import type { ProblemCode } from '../../worker/ask/contract.ts'

export interface Failure {
  kind: 'offline' | 'timeout' | 'busy' | 'server' | 'refused'
  /** Of `refused`. */
  code?: ProblemCode
  /** Better ones than its kind has. */
  words?: string
  /** Of `busy`: when the next try makes sense, in milliseconds of Date.now(). */
  retryAt?: number
}

// A Worker behind a proxy may hide Retry-After; its limits count by the minute.
const DEFAULT_RETRY_SECONDS = 30

export async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 429) {
    const seconds = Number(response.headers.get('retry-after')) || DEFAULT_RETRY_SECONDS
    return { kind: 'busy', retryAt: Date.now() + seconds * 1000 }
  }
  if (response.status >= 500) return { kind: 'server' }
  const problem = (await response.json().catch(() => ({}))) as { type?: string }
  return { kind: 'refused', code: problem.type?.split(':').pop() as ProblemCode }
}

export function failureOfError(error: unknown): Failure {
  // fetch rejects with a TypeError for anything from a lost connection to a blocked address.
  // A timeout is a TimeoutError, in Safari an AbortError: DOMExceptions, which alone have a code.
  return { kind: (error as DOMException).code ? 'timeout' : 'offline' }
}
