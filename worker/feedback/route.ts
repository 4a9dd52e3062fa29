/** POST /feedback: a vote on an answer, up or down, with a reason from a closed list. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { cleanQuestion } from '../ask/clean-question.ts'
import { Feedback, MAX_QUESTION_LENGTH } from '../ask/contract.ts'
import { readBody } from '../ask/parse-request.ts'
import type { Recorder } from '../insights/record.ts'
import { ProblemError } from '../problem.ts'
import type { Site } from '../site.ts'

export const feedback = (site: Site, recorder: Recorder) => {
  const entries = new Set(site.entries.map(entry => entry.id))
  return async function feedback(c: Context): Promise<Response> {
    const result = v.safeParse(Feedback, await readBody(c))
    if (!result.success) throw new ProblemError('bad-feedback')
    const { id, language } = result.output
    if (!entries.has(id) || !site.languages.includes(language)) throw new ProblemError('bad-feedback')
    const question = cleanQuestion(result.output.question ?? '')
    if ([...question].length > MAX_QUESTION_LENGTH) throw new ProblemError('question-too-long')
    recorder.voted(c, { ...result.output, question })
    return c.body(null, 204)
  }
}
