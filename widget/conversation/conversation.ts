/** The conversation: what was asked, what came back, what can be done next. Knows no markup. */
import type { AskResponse } from '../../worker/ask/contract.ts'
import type { Memory } from './memory.ts'
import type { Turn } from './turn.ts'
import type { WorkerClient } from './worker-client.ts'

export interface Conversation {
  turns: () => Turn[]
  /** Asks what the page was left without an answer to: no question is lost. */
  resume: () => void
  ask: (question: string, tapped?: Turn['tapped']) => void
  retry: (turn: Turn) => void
  /** False when the turn is gone: a new conversation may have begun while the Worker answered the old one. */
  change: (turn: Turn, fields: Partial<Turn>) => boolean
  clear: () => void
}

interface Options {
  client: WorkerClient
  memory: Memory
  language: () => string
  onChange: () => void
  /** For the owner's own analytics. */
  emit: (name: string, detail: object) => void
  signal: AbortSignal
}

// A device says that it is back before its first packets pass, or while the question is still failing.
const MORE_TRIES = 3
const PAUSE_MS = 2000

const isOffline = (turn: Turn) => turn.failure?.kind === 'offline'

export function createConversation({
  client,
  memory,
  language,
  onChange,
  emit,
  signal,
}: Options): Conversation {
  let turns = memory.read()

  function change(turn: Turn, fields: Partial<Turn>) {
    if (!turns.includes(turn)) return false
    Object.assign(turn, fields)
    memory.write(turns)
    onChange()
    return true
  }

  function send(turn: Turn) {
    delete turn.failure
    onChange()
    void fetchReply(turn)
  }

  /** A failure stays in sight, and unsaid, while another try is on its way. */
  async function fetchReply(turn: Turn, tries = MORE_TRIES) {
    const result = await client.ask(turn, language())
    // Two tries may be under way at once.
    if (turn.reply || !change(turn, { failure: undefined, ...result })) return
    if (result.reply) announce(turn.question, result.reply)
    else if (isOffline(turn) && navigator.onLine && tries) {
      setTimeout(() => !signal.aborted && isOffline(turn) && fetchReply(turn, tries - 1), PAUSE_MS)
    }
  }

  const announce = (question: string, { outcome, language, answers: [best] }: AskResponse) =>
    emit(outcome, { question, language, ...(best && { id: best.id, confidence: best.confidence }) })

  // What was asked offline is asked again.
  const onOnline = () => {
    for (const turn of turns) if (isOffline(turn)) void fetchReply(turn)
  }
  addEventListener('online', onOnline, { signal })

  return {
    turns: () => turns,
    resume() {
      for (const turn of turns) {
        if (!turn.reply && !/refused|busy/.test(`${turn.failure?.kind}`)) send(turn)
      }
    },
    ask(question, tapped) {
      const turn: Turn = { key: (turns.at(-1)?.key ?? 0) + 1, question, ...(tapped && { tapped }) }
      turns = [...turns, turn]
      memory.write(turns)
      emit('ask', { question, language: language(), ...(tapped && { id: tapped.id }) })
      send(turn)
    },
    retry: send,
    change,
    clear() {
      turns = []
      memory.write(turns)
      onChange()
    },
  }
}
