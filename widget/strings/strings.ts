/** The widget's own words, all but those of the site. A language that lacks one doesn't compile. */
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
  accordingTo: string
  dated: (when: string | undefined) => string
  unconfirmed: string
  /** `{language}` is the answer's. */
  fallback: string
  copy: string
  openPage: string
  contact: string
  helpful: string
  yes: string
  no: string
  offline: string
  timeout: string
  server: string
  /** `{seconds}` until the next try makes sense. */
  busy: string
  tryAgain: string
}
