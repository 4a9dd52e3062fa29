/** A small site without faults, to be broken in one place at a time. */
import { compileContent } from '../../worker/compile/compile.ts'
import { formatFault } from '../../worker/compile/fault.ts'

const FILES = {
  'faq.yaml': `title: {en: Harbour, ru: Гавань}
languages: [en, ru]
starters: [stay/wifi]
greeting:
  message: {en: Hello!, ru: Привет!}
  phrasings: {en: [hi], ru: [привет]}
none: {en: No idea., ru: Не знаю.}
not-covered:
  - name: city
    message: {en: Not ours., ru: Не наше.}
    phrasings: {en: [best museum], ru: [лучший музей]}
`,
  'words/en.yaml': 'same:\n  - [wifi, wlan]\n',
  'en/stay/wifi.md': `---
tags: [rooms]
related: [stay/sauna]
also:
  - wlan password
---
# How do I use the WiFi?

Dial \`*106#\`. It costs 2,000 tenge; call +7 700 123 45 67.
`,
  'ru/stay/wifi.md': `---
also:
  - пароль от вайфая
---
# Как подключить вайфай?

Наберите \`*106#\`. Стоит 2 000 тенге; звоните +7 (700) 123-45-67.
`,
  'en/stay/sauna.md': '# Is there a sauna?\n\nYes.\n',
  'ru/stay/sauna.md': '# Есть ли сауна?\n\nДа.\n',
}

type Path = keyof typeof FILES
/** Path → its new text, or undefined when the file is gone. */
export type Changes = Partial<Record<Path, string | undefined>> & Record<string, string | undefined>

export const textOf = (path: Path) => FILES[path]

export function compileWith(changes: Changes = {}) {
  const files = Object.entries({ ...FILES, ...changes }).filter(([, text]) => text !== undefined)
  const compiled = compileContent(new Map(files as [string, string][]), '2026-01-01')
  return { ...compiled, lines: compiled.faults.map(formatFault) }
}

/** The site with one text replaced by another in one file. */
export function compileAfter(path: Path, from: string, to: string) {
  if (!FILES[path].includes(from)) throw new Error(`${path} does not hold "${from}"`)
  return compileWith({ [path]: FILES[path].replace(from, () => to) })
}

/** HTML, plain text and Markdown of an answer. */
export function answerTo(markdown: string, language: 'en' | 'ru' = 'en') {
  const { site, lines } = compileWith({
    'en/stay/sauna.md': `# Is there a sauna?\n\n${markdown}\n`,
    'ru/stay/sauna.md': language === 'ru' ? `# Есть ли сауна?\n\n${markdown}\n` : undefined,
  })
  const text = site?.entries.find(({ id }) => id === 'stay/sauna')?.texts[language]
  if (!text) throw new Error(lines.join('\n'))
  return text
}
