/** A file of questions → what it holds, by the file's kind. */
import { extname } from 'node:path'
import type { FoundQuestions } from './imported-question.ts'
import { readCsv } from './read-csv.ts'
import { readFaqPage } from './read-faq-page.ts'
import { readMarkdown } from './read-markdown.ts'

const READERS: Record<string, (text: string) => FoundQuestions> = {
  '.csv': readCsv,
  '.tsv': readCsv,
  '.txt': readCsv, // Excel's "Unicode text"
  '.html': readFaqPage,
  '.htm': readFaqPage,
  '.json': readFaqPage,
  '.jsonld': readFaqPage,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
}

export function readQuestions(file: string, bytes: Uint8Array): FoundQuestions {
  const read = READERS[extname(file).toLowerCase()]
  if (read) return read(decode(bytes).replaceAll('\r\n', '\n'))
  const kinds = Object.keys(READERS).join(', ')
  return {
    questions: [],
    unusable: [{ line: 1, message: `this kind of file is not known; use one of ${kinds}` }],
  }
}

/** Spreadsheets write UTF-16 too; its byte order mark tells. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
