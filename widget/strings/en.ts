/** English. */
import type { LaterStrings, Strings } from './strings.ts'

export const strings = {
  title: 'Questions and answers',
  close: 'Close',
  newConversation: 'New conversation',
  intro: 'Ask in your own words, or start with one of these.',
  placeholder: 'Ask a question…',
  send: 'Send',
  youAsked: 'You asked:',
  offline: 'You seem to be offline. Your question is kept; we ask it again when you are back.',
  tryAgain: 'Try again',
} satisfies Strings

export const laterStrings = {
  answer: 'Answer:',
  didYouMean: 'Did you mean',
  related: 'Good to know next',
  nearest: 'Perhaps one of these helps',
  accordingTo: 'According to ',
  undated: 'undated',
  unconfirmed: 'We could not confirm: ',
  fallback: 'So far we have this answer in {language} only.',
  copy: 'Copy',
  openPage: 'Open as a page',
  contact: 'Contact us',
  helpful: 'Did this help?',
  yes: 'Yes, this helped',
  no: 'No, this did not help',
  completions: '{n} suggestions; arrow up to choose',
  whatWasWrong: 'What was the matter?',
  reasons: {
    wrong: 'It is wrong',
    outdated: 'Out of date',
    unclear: 'Hard to follow',
    'other-question': 'I asked something else',
  },
  failures: {
    timeout: 'The connection is slow and no answer came. Your question is kept.',
    server: 'Something went wrong on our side. Your question is kept.',
    busy: 'Many questions in a short time. You can try again in {seconds} s.',
    'question-too-long': 'That question is too long. Try it in one or two sentences.',
    'origin-not-allowed': 'Questions are not accepted from this website.',
  },
  copied: 'Copied',
  thanks: 'Thank you!',
} satisfies LaterStrings
