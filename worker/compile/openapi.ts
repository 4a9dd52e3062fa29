/** openapi.json: what the Worker takes and gives, described from the schemas that check it. */
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import {
  Answer,
  AskBody,
  AskResponse,
  Contact,
  EntryLink,
  EntryList,
  EntrySummary,
  Feedback,
  Format,
  From,
  Health,
  MAX_QUESTION_LENGTH,
  Problem,
  type ProblemCode,
  Source,
  Suggestion,
  SuggestResponse,
  Welcome,
} from '../ask/contract.ts'
import { PROBLEMS } from '../problem.ts'
import type { Site } from '../site.ts'

const overrideRef = ({ referenceId }: { referenceId: string }) => `#/components/schemas/${referenceId}`
const target = 'draft-2020-12'

const ASK_PROBLEMS: ProblemCode[] = [
  'no-question',
  'question-too-long',
  'unknown-language',
  'bad-limit',
  'bad-format',
]
const BODY_PROBLEMS: ProblemCode[] = [
  'malformed-json',
  'malformed-body',
  'body-too-large',
  'unsupported-media-type',
]
const LIMIT_PROBLEMS: ProblemCode[] = ['origin-not-allowed', 'too-many-requests', 'internal']

export function openapi(site: Site, version: string) {
  const fallback = site.languages[0]!
  const language = parameter('language', 'query', `The visitor's language; ${site.languages.join(', ')}.`, {
    type: 'string',
    examples: [fallback],
  })
  const question = parameter(
    'q',
    'query',
    'The question.',
    { type: 'string', maxLength: MAX_QUESTION_LENGTH },
    true,
  )
  const limit = parameter('limit', 'query', 'Most suggestions to send.', schemaOf(AskBody.entries.limit))
  const format = parameter('format', 'query', 'How answers are written.', {
    ...schemaOf(Format),
    default: 'html',
  })

  return {
    openapi: '3.1.0',
    info: {
      title: `faq-bubble: ${site.title[fallback]}`,
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/ask': {
        get: {
          operationId: 'ask',
          summary: 'Answer a question',
          parameters: [question, language, limit, format],
          responses: { ...ok('AskResponse'), ...problems(...ASK_PROBLEMS, ...LIMIT_PROBLEMS) },
        },
        post: {
          operationId: 'askByPost',
          summary: 'Answer a question that should not stand in an address',
          requestBody: body('AskBody'),
          responses: {
            ...ok('AskResponse', false),
            ...problems(...ASK_PROBLEMS, ...BODY_PROBLEMS, ...LIMIT_PROBLEMS),
          },
        },
      },
      '/suggest': {
        get: {
          operationId: 'suggest',
          summary: 'Entries to choose from while somebody types',
          parameters: [question, language, limit],
          responses: { ...ok('SuggestResponse'), ...problems(...ASK_PROBLEMS, ...LIMIT_PROBLEMS) },
        },
      },
      '/entries': {
        get: {
          operationId: 'listEntries',
          summary: 'All entries, or those of a topic or tag',
          parameters: [
            language,
            parameter('topic', 'query', 'The first part of the ids wanted.', { type: 'string' }),
            parameter('tag', 'query', 'A tag that the entries wanted have.', { type: 'string' }),
          ],
          responses: { ...ok('EntryList'), ...problems('unknown-language', ...LIMIT_PROBLEMS) },
        },
      },
      '/entries/{id}': {
        get: {
          operationId: 'getEntry',
          summary: 'One entry',
          parameters: [
            parameter(
              'id',
              'path',
              'Such as top-up/how; its slash may stand as %2F.',
              { type: 'string' },
              true,
            ),
            language,
            format,
            parameter('from', 'query', 'What brought the visitor here, for the insights.', schemaOf(From)),
          ],
          responses: {
            ...ok('Answer'),
            ...problems('unknown-language', 'bad-format', 'not-found', ...LIMIT_PROBLEMS),
          },
        },
      },
      '/feedback': {
        post: {
          operationId: 'giveFeedback',
          summary: 'Say whether an answer helped',
          requestBody: body('Feedback'),
          responses: {
            204: { description: 'Taken.' },
            ...problems('bad-feedback', 'question-too-long', ...BODY_PROBLEMS, ...LIMIT_PROBLEMS),
          },
        },
      },
      '/health': {
        get: {
          operationId: 'health',
          summary: 'Which build answers',
          responses: { ...ok('Health', false), ...problems('internal') },
        },
      },
      '/welcome/{language}.json': {
        get: {
          operationId: 'welcome',
          summary: 'What the widget needs before the first question',
          parameters: [
            parameter('language', 'path', 'A language of this FAQ.', { enum: site.languages }, true),
          ],
          responses: ok('Welcome'),
        },
      },
    },
    components: {
      schemas: {
        ...toJsonSchemaDefs(
          {
            ...{ Answer, AskResponse, Contact, EntryLink, EntryList, EntrySummary, Health, Problem },
            ...{ Source, SuggestResponse, Suggestion, Welcome },
          },
          { target, overrideRef },
        ),
        // As clients send them: what has a default may be left out.
        ...toJsonSchemaDefs({ AskBody, Feedback }, { target, overrideRef, typeMode: 'input' }),
      },
    },
  }
}

type JsonSchema = Record<string, unknown>

function schemaOf(schema: Parameters<typeof toJsonSchema>[0]): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, { target, typeMode: 'input' })
  return rest
}

function parameter(
  name: string,
  place: 'query' | 'path',
  description: string,
  schema: JsonSchema,
  required = false,
) {
  return { name, in: place, description, schema, ...(required && { required }) }
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const body = (name: string) => ({ required: true, content: { 'application/json': { schema: refTo(name) } } })

function ok(name: string, isCached = true) {
  return {
    200: { description: 'Done.', content: { 'application/json': { schema: refTo(name) } } },
    ...(isCached && { 304: { description: 'Unchanged since the ETag in If-None-Match.' } }),
  }
}

/** One response for each status, with the `type` that tells its problems apart. */
function problems(...codes: ProblemCode[]) {
  const byStatus = Map.groupBy(new Set(codes), code => PROBLEMS[code][0])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map(code => PROBLEMS[code][1]).join(' '),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                refTo('Problem'),
                {
                  properties: {
                    type: { enum: codes.map(code => `urn:faq-bubble:${code}`) },
                    status: { const: status },
                  },
                },
              ],
            },
          },
        },
      },
    ]),
  )
}
