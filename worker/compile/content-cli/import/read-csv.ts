/** Questions of a spreadsheet saved as CSV: question, answer, and if wanted language, tags, also, topic, id. */
import { htmlToMarkdown, isHtml } from './html-to-markdown.ts'
import type { FoundQuestions } from './imported-question.ts'

const COLUMNS = ['question', 'answer', 'language', 'tags', 'also', 'topic', 'id']

export function readCsv(text: string): FoundQuestions {
  const [header, ...rows] = splitRows(text)
  const found: FoundQuestions = { questions: [], unusable: [] }
  const names = (header?.cells ?? []).map(name => name.trim().toLowerCase())
  if (!names.includes('question') || !names.includes('answer')) {
    const message = `the first line must name the columns: ${COLUMNS.join(', ')} (question and answer at least)`
    found.unusable.push({ line: 1, message })
    return found
  }
  for (const { line, cells, fault } of rows) {
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? ''
    const question = cell('question').replace(/\s+/g, ' ')
    const answer = cell('answer')
    const message =
      fault ?? (question === '' ? 'the question is empty' : answer === '' ? 'the answer is empty' : '')
    if (message !== '') {
      found.unusable.push({ line, message })
      continue
    }
    found.questions.push({
      line,
      question,
      answer: isHtml(answer) ? htmlToMarkdown(answer) : answer,
      tags: splitList(cell('tags'), /[,;|\n]/),
      also: splitList(cell('also'), /[|\n]/),
      ...(cell('language') && { language: cell('language') }),
      ...(cell('topic') && { topic: cell('topic') }),
      ...(cell('id') && { id: cell('id') }),
    })
  }
  return found
}

const splitList = (text: string, at: RegExp) =>
  text
    .split(at)
    .map(item => item.trim())
    .filter(item => item !== '')

interface Row {
  line: number
  cells: string[]
  fault?: string
}

/** RFC 4180, with the delimiter that the first line uses: Excel writes ; where the comma is a decimal sign. */
function splitRows(text: string): Row[] {
  const delimiter = delimiterOf(text)
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  let cell = ''
  let quoted = false
  let line = 1
  const endCell = () => {
    row.cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.cells.some(cell => cell.trim() !== '')) rows.push(row)
    row = { line: line + 1, cells: [] }
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') cell += text[at++]
      else if (character === '"') quoted = false
      else cell += character
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else cell += character
    if (character === '\n') line++
  }
  if (quoted) row.fault = 'a quotation mark is opened here and never closed; what follows cannot be read'
  endRow()
  return rows
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const counts = [',', ';', '\t'].map(sign => [sign, header.split(sign).length] as const)
  return counts.sort((a, b) => b[1] - a[1])[0]![0]
}
