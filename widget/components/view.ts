/** All that the components draw from, and all that they can do: they hold no state of their own. */
import type { Answer, Contact, EntryLink, FeedbackReason } from '../../worker/ask/contract.ts'
import type { From, Turn } from '../conversation/turn.ts'
import type { Later } from '../later.ts'
import type { LaterWords } from '../strings/later-words.ts'
import type { Strings } from '../strings/strings.ts'

export interface View {
  strings: Strings
  /** Once it is here. */
  later: Later | undefined
  words: LaterWords | undefined
  language: string
  floats: boolean
  shown: boolean
  title: string
  turns: Turn[]
  starters: EntryLink[]
  contact: Contact | undefined
  typed: string
  completions: EntryLink[]
  /** Said to screen readers, once. */
  notice: string
  ask: (question: string, tapped?: { id: string; from: From }) => void
  type: (text: string) => void
  retry: (turn: Turn) => void
  vote: (turn: Turn, answer: Answer, vote: 'up' | 'down', reason?: FeedbackReason) => void
  copy: (text: string) => void
  clear: () => void
  close: () => void
  /** ESC: first the suggestions go, then the panel. */
  escape: () => void
  focusInput: () => void
}
