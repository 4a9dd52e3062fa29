/** Writes down what visitors ask and vote, after they have their answer: no fault of the database reaches them. */
import type { Context } from 'hono'
import type { Feedback, From } from '../ask/contract.ts'
import type { Environment } from '../environment.ts'
import type { SearchResult } from '../search/engine.ts'
import type { Settings } from '../settings.ts'
import { inBackground } from './in-background.ts'
import { maskedText } from './mask.ts'
import { count, dayOf, type Happened, type KeptText, keepText, run } from './store.ts'

export interface Recorder {
  asked: (c: Context, question: string, found: SearchResult) => void
  /** An entry was shown without a question: a chip, a link. */
  opened: (c: Context, entry: string, language: string, from: From) => void
  voted: (c: Context, feedback: Feedback) => void
}

export function createRecorder(settings: Settings): Recorder {
  /** `textOf` is asked after the answer is sent, too. */
  function keep(
    c: Context<{ Bindings: Environment }>,
    happened: Happened[],
    textOf: () => KeptText | undefined = () => undefined,
  ) {
    const db = c.env?.DB
    // HEAD asks nothing: it looks whether somebody is there.
    if (!db || settings.retention_days === 0 || c.req.method === 'HEAD') return
    inBackground(c, db, () => {
      const day = dayOf(new Date())
      const statements = happened.map(one => count(db, day, one))
      const text = textOf()
      if (text) statements.push(keepText(db, day, text, settings.new_texts_per_day))
      return run(db, statements)
    })
  }

  return {
    asked(c, question, { outcome, language, answers, suggestions }) {
      const happened: Happened[] = [
        { language, what: outcome },
        ...answers.map(({ id }): Happened => ({ language, what: 'answered', entry: id })),
      ]
      if (outcome !== 'none' && outcome !== 'suggestions') return keep(c, happened)
      happened.push(...suggestions.map(({ id }): Happened => ({ language, what: 'offered', entry: id })))
      keep(c, happened, () => {
        const text = maskedText(question)
        return text === '' ? undefined : { language, outcome, text }
      })
    },
    opened(c, entry, language, from) {
      keep(c, [{ language, what: `opened-${from}`, entry }])
    },
    voted(c, { id, language, vote, reason, question }) {
      keep(c, [{ language, what: vote, entry: id }], () =>
        vote === 'down'
          ? {
              language,
              outcome: 'down',
              entry: id,
              text: maskedText(question ?? ''),
              ...(reason && { reason }),
            }
          : undefined,
      )
    },
  }
}
