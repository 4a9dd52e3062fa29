/** The conversation: what was asked, what came back, what can be done next. Knows no markup. */
import type { Answer, FeedbackReason } from '../../worker/ask/contract.ts'
import { createBallot } from './ballot.ts'
import type { Memory } from './memory.ts'
import type { Turn } from './turn.ts'
import type { WorkerClient } from './worker-client.ts'

export interface Conversation {
  turns: () => Turn[]
  /** Asks what the page was left without an answer to: no question is lost. */
  resume: () => void
  ask: (question: string, tapped?: Turn['tapped']) => void
  retry: (turn: Turn) => void
  vote: (turn: Turn, answer: Answer, vote: 'up' | 'down', reason?: FeedbackReason) => void
  clear: () => void
  stop: () => void
}

interface Options {
  client: WorkerClient
  memory: Memory
  language: () => string
  onChange: () => void
  /** For the owner's own analytics. */
  emit: (name: string, detail: object) => void
}

export function createConversation({ client, memory, language, onChange, emit }: Options): Conversation {
  let turns = memory.read()
  let lastKey = Math.max(0, ...turns.map(turn => turn.key))

  function change(turn: Turn, fields: Partial<Turn>) {
    // A new conversation may have begun while the Worker answered the old one.
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

  // Countdowns of 429 move on, and what was asked offline is asked again.
  const ticking = setInterval(() => {
    if (turns.some(turn => turn.failure?.kind === 'busy')) onChange()
  }, 1000)
  const onOnline = () => {
    for (const turn of turns) if (turn.failure?.kind === 'offline') void fetchReply(turn)
  }
  addEventListener('online', onOnline)

  const ballot = createBallot(feedback => {
    client.vote(feedback)
    const { question: _, ...detail } = feedback
    emit('feedback', detail)
  })

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
    vote(turn, { id, language }, vote, reason) {
      if (!change(turn, { vote, ...(reason && { reason }) })) return
      const because = reason && { reason }
      ballot.cast({ id, language, vote, ...because, ...(vote === 'down' && { question: turn.question }) })
    },
    clear() {
      turns = []
      memory.write(turns)
      onChange()
    },
    stop() {
      clearInterval(ticking)
      ballot.stop()
      removeEventListener('online', onOnline)
    },
  }
}
