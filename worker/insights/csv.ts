/** What visitors asked in vain and voted down, as a table for a spreadsheet that runs nothing of it. */
import type { Insights } from './summarize.ts'

const COLUMNS = ['group', 'text', 'language', 'outcome', 'times', 'first', 'last', 'entry', 'reason'] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

export function toCsv({ unanswered, votedDown }: Insights): string {
  const rows: Row[] = [
    ...unanswered.flatMap(gap =>
      gap.texts.map(text => ({ ...text, group: gap.question, entry: gap.answeredBy ?? '' })),
    ),
    ...votedDown.flatMap(({ votes }) => votes.map(vote => ({ ...vote, outcome: 'down' }))),
  ]
  const lines = [COLUMNS.join(','), ...rows.map(row => COLUMNS.map(column => cell(row[column])).join(','))]
  // Excel takes a file for UTF-8 only with this mark.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/**
 * Wherever a spreadsheet could take a text for a formula an apostrophe stands in front, as spreadsheets write it: also
 * after the signs by which it may divide cells in another country than ours.
 */
function cell(value: string | number = ''): string {
  if (typeof value === 'number') return String(value)
  const text = value.replace(
    /(^|[,;\t\r\n])(?=[\s'"]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])/g,
    "$1'",
  )
  return `"${text.replaceAll('"', '""')}"`
}
