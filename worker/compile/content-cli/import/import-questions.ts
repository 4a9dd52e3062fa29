/** Found questions → entry files that the build accepts; whatever it would refuse is left out and named. */
import * as v from 'valibot'
import { stringify } from 'yaml'
import { compileContent } from '../../compile.ts'
import { EntryId } from '../../entry-file.ts'
import { error, type Fault, formatFault } from '../../fault.ts'
import { siteLanguages } from '../site-languages.ts'
import type { FoundQuestions, ImportedQuestion } from './imported-question.ts'
import { slug } from './slug.ts'

export interface ImportPlace {
  /** What the FAQ has already: path → text. */
  content: Map<string, string>
  /** Folder of it, as shown to people. */
  root: string
  /** The file that is imported. */
  file: string
  /** Of questions that bring none. */
  topic: string
  /** YYYY-MM-DD */
  today: string
}

export interface Imported {
  /** Path under the content folder → text. */
  files: Map<string, string>
  faults: Fault[]
  leftOut: number
}

interface Candidate {
  path: string
  text: string
  line: number
}

export function importQuestions(found: FoundQuestions, place: ImportPlace): Imported {
  const faults = found.unusable.map(({ line, message }) => leftOut(place, line, message))
  const languages = siteLanguages(place.content)
  if (languages.length === 0) {
    const message = 'this file is missing or has faults; npm run content -- start "My FAQ" en writes one'
    return { files: new Map(), faults: [error(`${place.root}/faq.yaml`, 1, message)], leftOut: 0 }
  }
  const candidates = new Map<string, Candidate>()
  for (const question of found.questions) {
    const candidate = candidateOf(question, languages, place, candidates)
    if ('text' in candidate) candidates.set(candidate.path, candidate)
    else faults.push(leftOut(place, question.line, candidate.problem))
  }
  faults.push(...removeRefused(candidates, place))
  faults.sort((a, b) => a.line - b.line)
  const files = new Map([...candidates.values()].map(({ path, text }) => [path, text]))
  return { files, faults, leftOut: faults.length }
}

const leftOut = ({ file }: ImportPlace, line: number, message: string) =>
  error(file, line, `left out: ${message}`)

function candidateOf(
  found: ImportedQuestion,
  languages: string[],
  { content, root, topic }: ImportPlace,
  others: Map<string, Candidate>,
): Candidate | { problem: string } {
  const [fallback] = languages as [string]
  const language = found.language?.toLowerCase().split('-')[0] ?? fallback
  if (!languages.includes(language))
    return { problem: `"${language}" is not a language of ${root}/faq.yaml (${languages.join(', ')})` }
  if (found.id === undefined && language !== fallback) {
    const problem = `a text in ${language} translates an entry in ${fallback}; name that entry in a column "id", such as top-up/how`
    return { problem }
  }
  const id = found.id ?? freeId(found, topic, fallback, others)
  if (!v.is(EntryId, id)) return { problem: `the id "${id}" must look like topic/name, in lower-case words` }
  const path = `${language}/${id}.md`
  if (content.has(path)) return { problem: `${root}/${path} exists already and stays as it is` }
  if (others.has(path)) return { problem: `line ${others.get(path)!.line} has the id "${id}" too` }
  return { path, text: entryText(found, language === fallback), line: found.line }
}

/** Two questions of a file may begin alike: the later one gets a number. */
function freeId(
  { question, topic, line }: ImportedQuestion,
  fallbackTopic: string,
  language: string,
  others: Map<string, Candidate>,
): string {
  const base = `${slug(topic ?? '') || slug(fallbackTopic) || 'imported'}/${slug(question) || `question-${line}`}`
  let id = base
  for (let number = 2; others.has(`${language}/${id}.md`); number++) id = `${base}-${number}`
  return id
}

function entryText({ question, answer, tags, also }: ImportedQuestion, isOriginal: boolean): string {
  const frontMatter = {
    ...(isOriginal && { tags: tags.map(slug).filter(tag => tag !== '') }),
    also,
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n# ${question}\n\n${answer}\n`
}

/** The compiler is the judge: candidates that it finds fault with go, until it has no more to say. */
function removeRefused(
  candidates: Map<string, Candidate>,
  { content, root, file, today }: ImportPlace,
): Fault[] {
  const errorsWith = (added: Iterable<Candidate>) => {
    const files = new Map([...content, ...[...added].map(({ path, text }) => [path, text] as const)])
    return compileContent(files, today, root).faults.filter(({ severity }) => severity === 'error')
  }
  const known = new Set(errorsWith([]).map(formatFault))
  const refused: Fault[] = []
  for (;;) {
    const blamed = new Map<Candidate, string>()
    for (const fault of errorsWith(candidates.values())) {
      if (known.has(formatFault(fault))) continue
      const guilty = guiltyOf(fault, candidates, root)
      if (guilty && !blamed.has(guilty)) blamed.set(guilty, fault.message)
    }
    if (blamed.size === 0) return refused
    for (const [{ path, line }, message] of blamed) {
      candidates.delete(path)
      refused.push(error(file, line, `left out: ${message}`))
    }
  }
}

/** A fault stands in the file that has it; one of two equal phrasings may be blamed on the other file. */
function guiltyOf(fault: Fault, candidates: Map<string, Candidate>, root: string): Candidate | undefined {
  const list = [...candidates.values()]
  return (
    list.find(({ path }) => fault.file === `${root}/${path}`) ??
    list.find(({ path }) => fault.message.includes(`${root}/${path}:`))
  )
}
