/** The conversation: what was asked, what came back, what can be done next. Knows no markup. */
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

export function createConversation({
  client,
  memory,
  language,
  onChange,
  emit,
  signal,
}: Options): Conversation {
  let turns = memory.read()
  let lastKey = Math.max(0, ...turns.map(turn => turn.key))

  function change(turn: Turn, fields: Partial<Turn>) {
    if (!turns.includes(turn)) return false
    Object.assign(turn, fields)
    memory.write(turns)
    onChange()
    return true
  }

  async function fetchReply(turn: Turn) {
    delete turn.failure
    onChange()
    const result = await client.ask(turn, language())
    if (!change(turn, result) || !result.reply) return
    const { outcome, language: recognised, answers } = result.reply
    const [best] = answers
    emit(outcome, {
      question: turn.question,
      language: recognised,
      ...(best && { id: best.id, confidence: best.confidence }),
    })
  }

  // What was asked offline is asked again.
  const onOnline = () => {
    for (const turn of turns) if (turn.failure?.kind === 'offline') void fetchReply(turn)
  }
  addEventListener('online', onOnline, { signal })

  return {
    turns: () => turns,
    resume() {
      for (const turn of turns) {
        if (!turn.reply && !/refused|busy/.test(`${turn.failure?.kind}`)) void fetchReply(turn)
      }
    },
    ask(question, tapped) {
      const turn: Turn = { key: ++lastKey, question, ...(tapped && { tapped }) }
      turns = [...turns, turn]
      memory.write(turns)
      emit('ask', { question, language: language(), ...(tapped && { id: tapped.id }) })
      void fetchReply(turn)
    },
    retry: turn => void fetchReply(turn),
    change,
    clear() {
      turns = []
      memory.write(turns)
      onChange()
    },
  }
}
