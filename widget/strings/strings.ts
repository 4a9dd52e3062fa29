/** The widget's own words, all but those of the site. A language that lacks one doesn't compile. */
import type { FeedbackReason, ProblemCode } from '../../worker/ask/contract.ts'

/** The others have no words of their own: a widget doesn't cause them, or nobody could tell what to do. */
type Refusal = ProblemCode & ('question-too-long' | 'origin-not-allowed')

/** Words of the panel before anything was asked, and for when there is no connection to get the others. */
export interface Strings {
  title: string
  close: string
  newConversation: string
  intro: string
  placeholder: string
  send: string
  /** Before each question, for screen readers. */
  youAsked: string
  offline: string
  tryAgain: string
}

/** Words that come with the code that shows them, after the panel. */
export interface LaterStrings {
  /** Before each reply, for screen readers. */
  answer: string
  didYouMean: string
  related: string
  nearest: string
  accordingTo: string
  undated: string
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
  thanks: string
  whatWasWrong: string
  reasons: Record<FeedbackReason, string>
  /** By what the Worker refuses a widget for, or by kind; `{seconds}` until the next try makes sense. */
  failures: Record<'timeout' | 'server' | 'busy' | Refusal, string>
  /** `{n}` suggestions as you type, for screen readers. */
  completions: string
}
