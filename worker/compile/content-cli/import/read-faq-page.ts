/** Questions of a saved web page, or a .json file, with schema.org FAQPage data (JSON-LD). */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { htmlToMarkdown, isHtml } from './html-to-markdown.ts'
import type { FoundQuestions } from './imported-question.ts'

interface Block {
  /** JSON text. */
  text: string
  /** Of the file, where the text begins. */
  line: number
  language?: string
}

type Data = Record<string, unknown>

export function readFaqPage(text: string): FoundQuestions {
  const found: FoundQuestions = { questions: [], unusable: [] }
  const blocks = /^\s*[[{]/.test(text) ? [{ text, line: 1 }] : blocksOf(text)
  let pages = 0
  for (const block of blocks) {
    let data: unknown
    try {
      data = JSON.parse(block.text)
    } catch (cause) {
      found.unusable.push({
        line: block.line,
        message: `this is not valid JSON: ${(cause as Error).message}`,
      })
      continue
    }
    for (const page of faqPagesIn(data)) {
      pages++
      for (const item of listOf(page.mainEntity)) addQuestion(found, item, page, block)
    }
  }
  if (pages === 0 && found.unusable.length === 0) {
    const message =
      'there is no FAQPage data in this file (a script of type application/ld+json); save the whole page'
    found.unusable.push({ line: 1, message })
  }
  return found
}

function blocksOf(html: string): Block[] {
  const tree = unified().use(rehypeParse).parse(html) as Root
  const blocks: Block[] = []
  let language: string | undefined
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'html' && typeof node.properties.lang === 'string') language = node.properties.lang
    if (node.tagName !== 'script' || node.properties.type !== 'application/ld+json') return
    const [child] = node.children
    if (child?.type !== 'text') return
    blocks.push({ text: child.value, line: child.position?.start.line ?? 1, ...(language && { language }) })
  })
  return blocks
}

/** Pages stand alone, in a list or in a @graph. */
function faqPagesIn(data: unknown): Data[] {
  return listOf(data).flatMap(item => {
    if (listOf(item['@type']).includes('FAQPage' as never)) return [item]
    return item['@graph'] ? faqPagesIn(item['@graph']) : []
  })
}

function addQuestion(found: FoundQuestions, item: Data, page: Data, block: Block) {
  const name = textOf(item.name ?? item.text)
  const [answer] = listOf(item.acceptedAnswer ?? item.suggestedAnswer)
  const text = textOf(answer?.text)
  const line = lineOf(block, item.name ?? item.text)
  const language = textOf(item.inLanguage ?? page.inLanguage) || block.language
  if (name === '') found.unusable.push({ line, message: 'a question without a name' })
  else if (text === '') found.unusable.push({ line, message: `"${name}" has no answer text` })
  else {
    found.questions.push({
      line,
      question: isHtml(name) ? htmlToMarkdown(name) : name,
      answer: htmlToMarkdown(text),
      tags: [],
      also: listOf(item.alternateName).map(String),
      ...(language && { language }),
    })
  }
}

/** schema.org allows one thing wherever it allows several. */
const listOf = (value: unknown): Data[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]) as Data[]

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

function lineOf({ text, line }: Block, name: unknown): number {
  const written = JSON.stringify(name ?? '')
  const at = text.indexOf(written)
  return at < 0 ? line : line + text.slice(0, at).split('\n').length - 1
}
