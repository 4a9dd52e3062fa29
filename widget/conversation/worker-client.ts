/** HTTP to the Worker: a question or a tapped entry goes out, a reply or a failure comes back. */
import type { Answer, AskResponse } from '../../worker/ask/contract.ts'
import { type Failure, failureOf, failureOfError } from './failure.ts'
import type { Turn } from './turn.ts'

// Slow phone data still answers within this; longer waits are lost connections.
const TIMEOUT_MS = 15_000

export interface Result {
  reply?: AskResponse
  failure?: Failure
  /** Where the reply comes from, when not from the Worker. */
  note?: string
  keep?: Turn['keep']
}

export interface WorkerClient {
  ask: (turn: Turn, language: string) => Promise<Result>
}

export function createWorkerClient(api: string): WorkerClient {
  async function get(path: string, query: Record<string, string>): Promise<Response> {
    return fetch(`${api}${path}?${new URLSearchParams(query)}`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  }

  async function fetchReply({ question, tapped }: Turn, language: string): Promise<Result> {
    if (tapped) {
      const response = await get(`entries/${tapped.id}`, { language, from: tapped.from })
      if (response.ok) return { reply: replyWith(await response.json(), language) }
      // The entry is gone since the page was opened: its question may still have an answer.
      if (response.status !== 404) return { failure: await failureOf(response) }
    }
    const response = await get('ask', { q: question, language })
    return response.ok ? { reply: await response.json() } : { failure: await failureOf(response) }
  }

  return {
    ask: (turn, language) => fetchReply(turn, language).catch(error => ({ failure: failureOfError(error) })),
  }
}

const replyWith = (answer: Answer, language: string): AskResponse => ({
  outcome: 'answer',
  language,
  answers: [answer],
  suggestions: [],
})
