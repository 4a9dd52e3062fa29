/** Ready to paste: what visitors asked in vain, as a new entry or as `also` lines of an existing one. Pure. */
import { phrasingKey } from '../search/clean.ts'

export interface Stub {
  /** Where it belongs, below the project's folder. */
  file: string
  text: string
}

/** A new entry with the real phrasings. In another language than the default one it takes two files. */
export function entryStub(texts: string[], language: string, defaultLanguage: string): Stub[] {
  const [title = '', ...also] = phrasingsOf(texts)
  const heading = `# ${escapeMarkdown(title.charAt(0).toUpperCase() + title.slice(1))}`
  const asked = `${alsoLines(also)}${heading}\n\nWrite the answer here.\n`
  const file = (language: string) => `content/${language}/topic/name.md`
  if (language === defaultLanguage) return [{ file: file(language), text: asked }]
  const original = `# Write the question here, in "${defaultLanguage}"\n\nWrite the answer here.\n`
  return [
    { file: file(language), text: asked },
    { file: file(defaultLanguage), text: original },
  ]
}

/** Lines for the list `also:` of an entry that should have answered. */
export function alsoStub(texts: string[], language: string, id: string): Stub {
  return { file: `content/${language}/${id}.md`, text: alsoLines(phrasingsOf(texts), false) }
}

/** More would tell the search nothing new. */
const MOST_PHRASINGS = 40

/** Without what was masked, without what differs in punctuation alone. */
function phrasingsOf(texts: string[]): string[] {
  const byKey = new Map<string, string>()
  for (const text of texts) {
    const phrasing = text
      .replace(/\s*\[(?:number|email|link)\]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[\s,;:]+$/, '')
      .trim()
    const key = phrasingKey(phrasing)
    if (key !== '' && !byKey.has(key)) byKey.set(key, phrasing)
  }
  return [...byKey.values()].slice(0, MOST_PHRASINGS)
}

function alsoLines(phrasings: string[], asFrontMatter = true): string {
  if (phrasings.length === 0) return ''
  // JSON strings are YAML strings: no text can break out of its line.
  const lines = phrasings.map(phrasing => `  - ${JSON.stringify(phrasing)}\n`).join('')
  return asFrontMatter ? `---\nalso:\n${lines}---\n` : lines
}

/** Every character that Markdown could read as more than itself, so that a heading is only ever a heading. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&~]/g, '\\$&')
}
