/** Around the worker client: the copy on the device answers when the Worker can't be reached or lets one wait. */
import type { Answer, AskResponse } from '../../worker/ask/contract.ts'
import type { OfflineFaq } from '../../worker/offline/open-faq.ts'
import type { Turn } from '../conversation/turn.ts'
import type { Result, WorkerClient } from '../conversation/worker-client.ts'
import { fromCopy, keepThese, otherLanguage } from './words.ts'

// Longer than a good connection needs. The Worker hears the question in any case.
const PATIENCE_MS = 800

export function offlineClient(client: WorkerClient, faq: OfflineFaq): WorkerClient {
  let offered = false

  /** Once is enough, and while there is a connection to keep them with. */
  function offer(): Result {
    if (offered) return {}
    offered = true
    const { language } = faq.copy
    return { keep: { url: `${faq.origin}/pocket/?language=${language}`, label: keepThese(language) } }
  }

  return {
    ...client,
    async ask(turn, language) {
      const asked = client.ask(turn, language)
      if (faq.copy.language !== language) return asked
      const local = replyFrom(faq, turn)
      const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE_MS))
      const result = await (local.reply ? Promise.race([asked, late]) : asked)
      return result && !isUnreachable(result) ? { ...result, ...(result.reply && offer()) } : local
    },
  }
}

/** A refusal or a limit is the Worker's own word; only what never got through is answered here. */
const isUnreachable = ({ failure }: Result) =>
  failure !== undefined && ['offline', 'timeout', 'server'].includes(failure.kind)

function replyFrom(faq: OfflineFaq, { question, tapped }: Turn): Result {
  const { language, built } = faq.copy
  const answer = tapped && faq.entry(tapped.id)
  const reply = answer ? replyWith(answer, language) : faq.ask(question)
  return 'otherLanguage' in reply
    ? { failure: { kind: 'offline', words: otherLanguage(language, reply.otherLanguage) } }
    : { reply, note: fromCopy(language, built) }
}

const replyWith = (answer: Answer, language: string): AskResponse => ({
  outcome: 'answer',
  language,
  answers: [answer],
  suggestions: [],
})
