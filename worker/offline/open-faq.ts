/** Answers in the browser with the Worker's own code: the engine that is fetched along with a copy. */
import { answerOf } from '../ask/answer.ts'
import { cleanQuestion } from '../ask/clean-question.ts'
import type { Answer, AskResponse } from '../ask/contract.ts'
import { respond } from '../ask/respond.ts'
import { buildIndexInSteps } from '../search/build-index.ts'
import { createEngine } from '../search/engine.ts'
import type { Steps } from '../search/steps.ts'
import { byRows, type Copy, openCopy, openHan } from './copy.ts'
import { decompress } from './decompress.ts'
import { createTellLanguage } from './question-language.ts'

/** Written in by the build. */
declare const ENGINE: string

export interface OfflineFaq {
  copy: Copy
  /** Of the Worker. */
  origin: string
  /** In the copy's language; the language alone when the question is in another one of the site. */
  ask: (question: string, limit?: number) => AskResponse | { otherLanguage: string }
  entry: (id: string) => Answer | undefined
}

/**
 * `bytes`: of a copy. `origin`: of the Worker, for the links to its pages.
 * Throws when engine and copy don't belong together, or the copy is damaged.
 */
export function* openFaq(bytes: Uint8Array, origin: string): Steps<OfflineFaq> {
  const json = yield* decompress(bytes, ENGINE)
  yield
  const columns = JSON.parse(json)
  yield
  const copy = byRows(columns)
  yield
  const { site, corpus } = yield* openCopy(copy)
  const han = openHan(copy.han)
  yield
  const index = yield* buildIndexInSteps(corpus, han)
  yield
  const engine = createEngine(index)
  yield
  const { language } = copy
  const tellLanguage = createTellLanguage(language, copy.otherWords)
  return {
    copy,
    origin,
    ask(typed, limit = 3) {
      const question = cleanQuestion(typed)
      const found = engine.search(question, { language, limit })
      if (found.outcome !== 'greeting') {
        const spoken = tellLanguage(question, engine.read(question, language))
        if (spoken !== language) return { otherLanguage: spoken }
      }
      return respond(site, found, 'html', origin)
    },
    entry(id) {
      const entry = site.entries.find(entry => entry.id === id)
      return entry && { ...answerOf(site, entry, language, 'html', origin), confidence: 1 }
    },
  }
}
