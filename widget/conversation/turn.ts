/** One question of the visitor and what became of it. */
import type { AskResponse, Contact, FeedbackReason } from '../../worker/ask/contract.ts'
import type { Failure } from './failure.ts'

/** How a visitor came to an entry without typing its question in full. */
export type From = 'starter' | 'suggestion' | 'related' | 'typed'

export interface Turn {
  key: number
  question: string
  /** The entry that was tapped, when the question wasn't typed. */
  tapped?: { id: string; from: From }
  /** With neither reply nor failure the turn is waiting. */
  reply?: AskResponse
  failure?: Failure
  /** Where the reply comes from, when not from the Worker. */
  note?: string
  /** Where the answers can be kept on the device. */
  keep?: Contact
  vote?: 'up' | 'down'
  reason?: FeedbackReason
}
