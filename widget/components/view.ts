/** All that the components draw from, and all that they can do: they hold no state of their own. */
import type { Contact, EntryLink } from '../../worker/ask/contract.ts'
import type { From, Turn } from '../conversation/turn.ts'
import type { Later } from '../later.ts'
import type { LaterStrings, Strings } from '../strings/strings.ts'
import type { EntryChips } from './EntryChips.tsx'
import type { IconButton } from './IconButton.tsx'

export interface View {
  strings: Strings
  /** What shows replies and completions, with its words; once it is here. */
  later: Later | undefined
  words: LaterStrings | undefined
  /** It could not be fetched. */
  lost: boolean
  language: string
  floats: boolean
  shown: boolean
  title: string
  turns: Turn[]
  starters: EntryLink[]
  contact: Contact | undefined
  /** As the owner wrote them. */
  settings: DOMStringMap
  typed: string
  completions: EntryLink[]
  /** Said to screen readers, once. */
  notice: string
  ask: (question: string, tapped?: { id: string; from: From }) => void
  type: (text: string) => void
  retry: (turn: Turn) => void
  copy: (text: string) => void
  clear: () => void
  close: () => void
  /** ESC: first the suggestions go, then the panel. */
  escape: () => void
  focusInput: () => void
  /** The panel's, for what comes later: nothing is fetched twice. */
  EntryChips: typeof EntryChips
  IconButton: typeof IconButton
}

/** Of what is drawn by code that came with its words. */
export interface ReplyView extends View {
  later: Later
  words: LaterStrings
}
