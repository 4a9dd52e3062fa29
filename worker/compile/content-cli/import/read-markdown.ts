/** Questions of a Markdown file with a heading for each; the headings above them are topics. */
import type { Heading, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { plainText } from '../../markdown.ts'
import type { FoundQuestions } from './imported-question.ts'

export function readMarkdown(text: string): FoundQuestions {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(text)
  const headings = children.filter(node => node.type === 'heading')
  const level = questionLevel(headings)
  // A lone heading of the first level is the title of the file, not a topic.
  const title = headings.filter(({ depth }) => depth === 1).length === 1 ? 1 : 0
  const found: FoundQuestions = { questions: [], unusable: [] }
  let topic: string | undefined
  for (const { heading, body } of sectionsOf(children, level)) {
    const line = heading ? lineOf(heading) : 1
    const words = heading ? plainText(heading).trim() : ''
    if (heading?.depth !== level) {
      if (heading) topic = heading.depth > title ? words : undefined
      if (body[0]) found.unusable.push({ line: lineOf(body[0]), message: 'this text belongs to no question' })
    } else if (words === '') found.unusable.push({ line, message: 'this heading is empty' })
    else if (body.length === 0) found.unusable.push({ line, message: `"${words}" has no answer below it` })
    else {
      const answer = text.slice(body[0]!.position!.start.offset, body.at(-1)!.position!.end.offset)
      found.questions.push({ line, question: words, answer, tags: [], also: [], ...(topic && { topic }) })
    }
  }
  if (level === 0) {
    const message = 'there are no headings; write each question as one: ## How do I …?'
    return { questions: [], unusable: [{ line: 1, message }] }
  }
  return found
}

/** The level with most headings that ask; where none does, the commonest one. 0 without headings. */
function questionLevel(headings: Heading[]): number {
  const asking = headings.filter(heading => /[?？؟]$/.test(plainText(heading).trim()))
  const counts = new Map<number, number>()
  for (const { depth } of asking.length > 0 ? asking : headings)
    counts.set(depth, (counts.get(depth) ?? 0) + 1)
  const [level = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return level
}

interface Section {
  /** None above the first heading. */
  heading?: Heading
  body: RootContent[]
}

/** Headings below the level of questions are part of answers. */
function sectionsOf(nodes: RootContent[], level: number): Section[] {
  const sections: Section[] = [{ body: [] }]
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= level) sections.push({ heading: node, body: [] })
    else sections.at(-1)!.body.push(node)
  }
  return sections
}

const lineOf = (node: RootContent) => node.position!.start.line
