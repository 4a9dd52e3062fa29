/** A fault in the owner's content: where it is, what is wrong and what to do about it. */
export interface Fault {
  file: string
  line: number
  message: string
  severity: 'error' | 'warning'
}

export function error(file: string, line: number, message: string): Fault {
  return { file, line, message: onOneLine(message), severity: 'error' }
}

export function warning(file: string, line: number, message: string): Fault {
  return { file, line, message: onOneLine(message), severity: 'warning' }
}

/** Messages quote the content, which may hold anything. */
function onOneLine(message: string): string {
  return message.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** One line, in the form that editors and terminals turn into a link: `file:line: message`. */
export function formatFault(fault: Fault): string {
  const prefix = fault.severity === 'warning' ? 'warning: ' : ''
  return `${fault.file}:${fault.line}: ${prefix}${fault.message}`
}
