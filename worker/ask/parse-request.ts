/** HTTP in: a request for /ask becomes a checked question, or a problem. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { matchLanguage } from '../match-language.ts'
import { ProblemError } from '../problem.ts'
import { cleanQuestion } from './clean-question.ts'
import { AskBody, type Format, MAX_BODY_BYTES, MAX_QUESTION_LENGTH, type ProblemCode } from './contract.ts'

export interface AskRequest {
  question: string
  /** The language that the visitor reads, when it is known. */
  language?: string
  limit: number
  format: Format
}

export function checkQuestion(input: object, languages: string[]): AskRequest {
  const result = v.safeParse(AskBody, input)
  if (!result.success) throw new ProblemError(codeOf(result.issues[0]))
  const { question, language, limit, format } = result.output
  const cleaned = cleanQuestion(question)
  if (!/\S/u.test(cleaned)) throw new ProblemError('no-question')
  if ([...cleaned].length > MAX_QUESTION_LENGTH) throw new ProblemError('question-too-long')
  return {
    question: cleaned,
    limit,
    format,
    ...(language !== undefined && { language: matchLanguage(language, languages) }),
  }
}

export function readQuery(c: Context): object {
  // Not c.req.query(): it leaves bytes that are no text as they are, "%FF".
  const { q, language, limit, format } = Object.fromEntries(new URL(c.req.url).searchParams)
  return {
    question: q,
    ...(language !== undefined && { language }),
    ...(limit !== undefined && { limit: /^\d{1,2}$/.test(limit) ? Number(limit) : Number.NaN }),
    ...(format !== undefined && { format }),
  }
}

export async function readBody(c: Context): Promise<object> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new ProblemError('unsupported-media-type')
  const text = await readLimited(c.req.raw)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new ProblemError('malformed-json')
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProblemError('malformed-body')
  return body
}

/** Stops reading where the limit is passed, whatever Content-Length claims. */
export async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) throw new ProblemError('body-too-large')
    chunks.push(chunk)
  }
  return new TextDecoder().decode(await new Blob(chunks).arrayBuffer())
}

function codeOf(issue: v.BaseIssue<unknown>): ProblemCode {
  const codes: Record<string, ProblemCode> = {
    question: 'no-question',
    language: 'unknown-language',
    limit: 'bad-limit',
    format: 'bad-format',
  }
  return codes[String(issue.path?.[0]?.key)] ?? 'malformed-body'
}
