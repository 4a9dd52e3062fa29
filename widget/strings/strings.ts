/** The widget's own words, all but those of the site. A language that lacks one doesn't compile. */
import type { FeedbackReason, ProblemCode } from '../../worker/ask/contract.ts'

export interface Strings {
  title: string
  close: string
  newConversation: string
  intro: string
  placeholder: string
  send: string
  /** Before each message, for screen readers. */
  youAsked: string
  answer: string
  didYouMean: string
  related: string
  nearest: string
  /** `{n}` suggestions as you type, for screen readers. */
  completions: string
  accordingTo: string
  dated: (when: string | undefined) => string
  unconfirmed: string
  /** `{language}` is the answer's. */
  fallback: string
  copy: string
  copied: string
  openPage: string
  contact: string
  helpful: string
  yes: string
  no: string
  whatWasWrong: string
  reasons: Record<FeedbackReason, string>
  thanks: string
  offline: string
  timeout: string
  server: string
  /** `{seconds}` until the next try makes sense. */
  busy: string
  /** What the Worker may refuse a widget for; anything else is `server`. */
  refused: Partial<Record<ProblemCode, string>> & {
    'question-too-long': string
    'origin-not-allowed': string
  }
  tryAgain: string
}
