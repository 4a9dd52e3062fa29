/** The types on the wire. They grow by addition only: embedded widgets of older versions keep asking. */
import * as v from 'valibot'

export const MAX_QUESTION_LENGTH = 300 // Unicode code points; no real question in the eval sets is longer
export const MAX_BODY_BYTES = 4096
export const MAX_SUGGESTIONS = 10
export const DEFAULT_SUGGESTIONS = 3

export const Outcome = v.picklist(['answer', 'suggestions', 'greeting', 'none'])
export type Outcome = v.InferOutput<typeof Outcome>

export const Format = v.picklist(['html', 'markdown', 'text'])
export type Format = v.InferOutput<typeof Format>

/** The body of POST /ask; GET /ask has the same under `q`. */
export const AskBody = v.object({
  question: v.string(),
  /** The language that the visitor reads: the page's. */
  language: v.optional(v.string()),
  /** Most suggestions to send. */
  limit: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SUGGESTIONS)),
    DEFAULT_SUGGESTIONS,
  ),
  format: v.optional(Format, 'html'),
})

export const EntryLink = v.object({ id: v.string(), question: v.string() })
export type EntryLink = v.InferOutput<typeof EntryLink>

export const Source = v.object({
  title: v.string(),
  url: v.optional(v.string()),
  dated: v.optional(v.string()),
})
export type Source = v.InferOutput<typeof Source>

export const Answer = v.object({
  id: v.string(),
  question: v.string(),
  /** The answer in the format asked for: exactly one of these three. */
  html: v.optional(v.string()),
  markdown: v.optional(v.string()),
  text: v.optional(v.string()),
  confidence: v.number(),
  /** Differs from the question's language when the entry isn't translated. */
  language: v.string(),
  tags: v.array(v.string()),
  sources: v.array(Source),
  unconfirmed: v.array(v.string()),
  url: v.string(),
  related: v.array(EntryLink),
})
export type Answer = v.InferOutput<typeof Answer>

export const Suggestion = v.object({ ...EntryLink.entries, confidence: v.number() })
export type Suggestion = v.InferOutput<typeof Suggestion>

export const Contact = v.object({ label: v.string(), url: v.string() })
export type Contact = v.InferOutput<typeof Contact>

export const AskResponse = v.object({
  outcome: Outcome,
  /** Of the question, as recognised. */
  language: v.string(),
  answers: v.array(Answer),
  suggestions: v.array(Suggestion),
  message: v.optional(v.string()),
  contact: v.optional(Contact),
})
export type AskResponse = v.InferOutput<typeof AskResponse>

/** How a visitor came to an entry without asking: GET /entries/{id}?from=… */
export const From = v.picklist(['suggestion', 'related', 'starter', 'typed', 'link'])
export type From = v.InferOutput<typeof From>

export const EntrySummary = v.object({
  ...EntryLink.entries,
  topic: v.string(),
  tags: v.array(v.string()),
  /** Differs from the language asked for when the entry isn't translated. */
  language: v.string(),
  url: v.string(),
})
export type EntrySummary = v.InferOutput<typeof EntrySummary>

/** GET /entries */
export const EntryList = v.object({ language: v.string(), entries: v.array(EntrySummary) })
export type EntryList = v.InferOutput<typeof EntryList>

/** GET /suggest: entries to choose from while somebody types. */
export const SuggestResponse = v.object({ language: v.string(), suggestions: v.array(EntryLink) })
export type SuggestResponse = v.InferOutput<typeof SuggestResponse>

/** GET /health */
export const Health = v.object({
  status: v.literal('ok'),
  /** Day of the build, YYYY-MM-DD. */
  built: v.string(),
  languages: v.array(v.string()),
  entries: v.number(),
})
export type Health = v.InferOutput<typeof Health>

/** The closed list of what can go wrong; `type` of a problem is `urn:faq-bubble:` and one of these. */
export const ProblemCode = v.picklist([
  'malformed-json',
  'malformed-body',
  'no-question',
  'question-too-long',
  'unknown-language',
  'bad-limit',
  'bad-format',
  'bad-feedback',
  'body-too-large',
  'unsupported-media-type',
  'too-many-requests',
  'origin-not-allowed',
  'token-needed',
  'insights-closed',
  'insights-unavailable',
  'not-found',
  'method-not-allowed',
  'internal',
])
export type ProblemCode = v.InferOutput<typeof ProblemCode>

/** RFC 9457. */
export const Problem = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
})
export type Problem = v.InferOutput<typeof Problem>

/** `welcome/<language>.json`: what the widget needs before the first question. */
export const Welcome = v.object({
  language: v.string(),
  languages: v.array(v.string()),
  title: v.string(),
  starters: v.array(EntryLink),
  entries: v.array(EntryLink),
  contact: v.optional(Contact),
  /** Where engine and copy for answering without the Worker lie, relative to it. */
  offline: v.optional(v.object({ engine: v.string(), copy: v.string() })),
})
export type Welcome = v.InferOutput<typeof Welcome>

export const FeedbackReason = v.picklist(['wrong', 'outdated', 'unclear', 'other-question'])
export type FeedbackReason = v.InferOutput<typeof FeedbackReason>

/** The body of POST /feedback; `question` is what was asked, kept (masked) for a vote down alone. */
export const Feedback = v.object({
  id: v.string(),
  language: v.string(),
  vote: v.picklist(['up', 'down']),
  reason: v.optional(FeedbackReason),
  question: v.optional(v.string()),
})
export type Feedback = v.InferOutput<typeof Feedback>
