/** `npm run ask -- "question"`: asks the real Worker without a browser and prints the answer. */
import { parseArgs } from 'node:util'
import type { AskResponse, Problem } from '../ask/contract.ts'
import { startWorker } from './start-worker.ts'

const USAGE = 'Usage: npm run ask -- "how do I check my balance" [--language zh] [--limit 5] [--json]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    language: { type: 'string' },
    limit: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || positionals.length === 0) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 1)
}

const query = new URLSearchParams({ q: positionals.join(' '), format: values.json ? 'html' : 'text' })
if (values.language) query.set('language', values.language)
if (values.limit) query.set('limit', values.limit)

const worker = await startWorker()
try {
  const response = await worker.dispatchFetch(`http://localhost/ask?${query}`)
  const body = (await response.json()) as AskResponse | Problem
  if (values.json) console.log(JSON.stringify(body, null, 2))
  else console.log('outcome' in body ? readable(body) : `${body.title}\n${USAGE}`)
  if (!response.ok) process.exitCode = 1
} finally {
  await worker.dispose()
}

function readable(response: AskResponse): string {
  const lines = [`${response.outcome} · question in "${response.language}"`, '']
  for (const answer of response.answers) {
    const language = answer.language === response.language ? '' : ` · text in "${answer.language}"`
    lines.push(
      `${answer.question}  (${answer.id} · ${percent(answer.confidence)}${language})`,
      '',
      answer.text ?? '',
      '',
    )
    for (const source of answer.sources) {
      lines.push(
        `  According to: ${source.title}, ${source.dated ?? 'undated'}${source.url ? ` <${source.url}>` : ''}`,
      )
    }
    for (const point of answer.unconfirmed) lines.push(`  Not confirmed: ${point}`)
    lines.push('')
  }
  if (response.message) lines.push(response.message, '')
  if (response.suggestions.length > 0) {
    lines.push('Did you mean:')
    for (const { id, question, confidence } of response.suggestions) {
      lines.push(`  - ${question}  (${id} · ${percent(confidence)})`)
    }
  }
  if (response.contact) lines.push('', `${response.contact.label}: ${response.contact.url}`)
  return lines.join('\n').trimEnd()
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}
