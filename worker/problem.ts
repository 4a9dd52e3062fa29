/** Errors as problem details (RFC 9457): a code from a closed list, words for people, nothing of the input. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { MAX_BODY_BYTES, MAX_QUESTION_LENGTH, MAX_SUGGESTIONS, type ProblemCode } from './ask/contract.ts'

/** Every problem with its status and its words. */
export const PROBLEMS: Record<ProblemCode, [status: ContentfulStatusCode, title: string]> = {
  'malformed-json': [400, 'The body is not valid JSON.'],
  'malformed-body': [400, 'The body must be a JSON object such as {"question": "…"}.'],
  'no-question': [400, 'There is no question; send it as "question" (POST) or "q" (GET).'],
  'question-too-long': [400, `The question is longer than ${MAX_QUESTION_LENGTH} characters.`],
  'unknown-language': [400, 'The language is not one of this FAQ.'],
  'bad-limit': [400, `The limit must be a whole number from 0 to ${MAX_SUGGESTIONS}.`],
  'bad-format': [400, 'The format must be html, markdown or text.'],
  'bad-feedback': [
    400,
    'Feedback names an entry of this FAQ ("id"), its "language", a "vote" ("up" or "down") and perhaps a "reason".',
  ],
  'body-too-large': [413, `The body is larger than ${MAX_BODY_BYTES} bytes.`],
  'unsupported-media-type': [415, 'Send the body as application/json.'],
  'too-many-requests': [429, 'Too many questions in a short time; wait a little.'],
  'origin-not-allowed': [403, 'This site is not allowed to use this FAQ.'],
  'token-needed': [401, 'Sign in with the token of this FAQ: any user name, the token as password.'],
  'insights-closed': [403, 'Insights are closed: no INSIGHTS_TOKEN is set for this FAQ.'],
  'insights-unavailable': [
    503,
    'The database of the insights does not answer; questions are answered all the same.',
  ],
  'not-found': [404, 'There is nothing at this address.'],
  'method-not-allowed': [405, 'This address does not support that method.'],
  internal: [500, 'Something went wrong on our side.'],
}

/** Thrown anywhere below a route; app.ts turns it into the response. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}

export function problem(c: Context, code: ProblemCode, headers: Record<string, string> = {}): Response {
  // Through the context, which holds the headers that others have set.
  const { body, status, headers: own } = problemResponse(code, headers)
  return c.newResponse(body, status as ContentfulStatusCode, Object.fromEntries(own))
}

/** The same without an app around it. */
export function problemResponse(code: ProblemCode, headers: Record<string, string> = {}): Response {
  const [status, title] = PROBLEMS[code]
  const body = JSON.stringify({ type: `urn:faq-bubble:${code}`, title, status })
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
