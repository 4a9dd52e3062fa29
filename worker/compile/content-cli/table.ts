/** Topics down, languages across, a line for all below: every table of the content report. */
export function table(
  title: string,
  topics: string[],
  languages: string[],
  /** Without a topic: the cell for all of them. */
  cell: (topic: string | undefined, language: string) => string,
): string {
  const rows = [
    [title, ...languages],
    ...topics.map(topic => [`  ${topic}`, ...languages.map(language => cell(topic, language))]),
    ['  all', ...languages.map(language => cell(undefined, language))],
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  return rows
    .map(row =>
      row.map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!))),
    )
    .map(row => row.join('   ').trimEnd())
    .join('\n')
}
