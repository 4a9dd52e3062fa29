/** Markdown of an answer: checked, rendered to safe HTML, and read as plain text. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeSanitize, { type Options as SanitizeOptions } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { isSafeUrl } from './entry-file.ts'
import { error, type Fault } from './fault.ts'

/** A code that a phone dials for information: `*106#`. */
const USSD = /^[*#][*#\d]*#$/
const PHONE = /\+\d[\d \u00A0\u202F()\u2010\u2011-]{7,}\d/g

export interface Answer {
  question: string
  html: string
  /** The answer without its heading, as the owner wrote it. */
  markdown: string
  text: string
  /** The text without its codes. */
  prose: string
  /** Codes in backticks, as written. */
  codes: string[]
}

const reader = unified().use(remarkParse).use(remarkGfm)

/** Faults of a text in the owner's words; `firstLine` is where the Markdown begins in its file. */
export function readAnswer(
  markdown: string,
  language: string,
  file: string,
  firstLine: number,
): { answer?: Answer; faults: Fault[] } {
  const tree = reader.parse(markdown)
  const faults: Fault[] = []
  const fault = (node: Nodes, message: string) =>
    faults.push(error(file, (node.position?.start.line ?? 1) + firstLine - 1, message))

  const headings = tree.children.filter(node => node.type === 'heading' && node.depth === 1)
  const [heading] = headings
  if (!heading) {
    faults.push(
      error(file, firstLine, 'the question is missing; begin the text with one line "# Your question?"'),
    )
  }
  const above = tree.children.find(node => !['definition', 'html'].includes(node.type))
  if (heading && above !== heading && above)
    fault(above, 'this text stands above the question; move it below the line with "#"')
  for (const extra of headings.slice(1))
    fault(extra, 'a second "#" heading; an entry has exactly one, its question')

  visit(tree, node => {
    // A closing tag is told with the one that it closes.
    if (node.type === 'html' && !(node.value.startsWith('</') && faults.length > 0))
      fault(node, `raw HTML (${shorten(node.value)}) is not allowed; write it in Markdown`)
    if (node.type === 'image' || node.type === 'imageReference') {
      fault(node, 'pictures are not allowed in answers; describe it in words')
    }
    if (node.type === 'footnoteDefinition')
      fault(node, 'footnotes are not shown in answers; write it in the text')
    if ((node.type === 'link' || node.type === 'definition') && !isSafeUrl(node.url)) {
      fault(node, `the link "${shorten(node.url)}" must begin with https://, tel: or mailto:`)
    }
  })

  const question = heading ? plainText(heading).trim() : ''
  if (heading && question === '') fault(heading, 'the question is empty; write it after the "#"')
  const body: Root = { type: 'root', children: tree.children.filter(node => node !== heading) }
  const text = plainText(body).trim()
  if (heading && text === '')
    faults.push(error(file, firstLine, 'the answer is empty; write it below the question'))
  if (faults.length > 0) return { faults }

  const codes: string[] = []
  visit(body, 'inlineCode', node => void codes.push(node.value))
  const source = markdown.slice(heading?.position?.end.offset ?? 0).trim()
  const prose = plainText(body, () => ' ')
  return {
    answer: { question, html: renderHtml(body, language), markdown: source, text, prose, codes },
    faults,
  }
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Text of a tree: a line for each block, so that words of neighbouring blocks don't join. */
export function plainText(node: Nodes, codeText = (code: string) => code): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'inlineCode') return codeText(node.value)
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const text = node.children.map(child => plainText(child, codeText)).join('')
  if (node.type === 'listItem') return `- ${text}`
  return ['paragraph', 'heading', 'tableRow', 'tableCell', 'blockquote'].includes(node.type)
    ? `${text}\n`
    : text
}

// Attributes carry no styles, classes or ids of the owner's: `ussd` and `dial` are set below, after cleaning.
const ALLOWED: SanitizeOptions = {
  tagNames: [
    ...[
      'p',
      'strong',
      'em',
      'a',
      'ul',
      'ol',
      'li',
      'code',
      'pre',
      'br',
      'blockquote',
      'h3',
      'h4',
      'del',
      'hr',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['https', 'tel', 'mailto'] },
  strip: ['script', 'style'],
}

const renderer = unified().use(remarkRehype).use(rehypeSanitize, ALLOWED).use(rehypeStringify)

function renderHtml(body: Root, language: string): string {
  visit(body, 'heading', node => {
    node.depth = node.depth <= 2 ? 3 : 4
  })
  const html = renderer.runSync(body) as HtmlRoot
  visit(html, (node, index, parent) => {
    if (!parent || index === undefined) return
    if (node.type === 'text' && !(parent.type === 'element' && ['a', 'code'].includes(parent.tagName))) {
      const parts = linkPhones(node.value)
      if (parts.length > 1) {
        parent.children.splice(index, 1, ...parts)
        return [SKIP, index + parts.length]
      }
    }
    if (node.type !== 'element') return
    if (node.tagName === 'a' && String(node.properties.href).startsWith('https:')) {
      Object.assign(node.properties, { target: '_blank', rel: ['noopener'] })
    }
    if (node.tagName === 'code' && !(parent.type === 'element' && parent.tagName === 'pre')) {
      const code = node.children[0]?.type === 'text' ? node.children[0].value : ''
      if (USSD.test(code)) {
        parent.children.splice(index, 1, ussdChip(node, code, language))
        return [SKIP, index + 1]
      }
    }
  })
  return renderer.stringify(html)
}

const DIAL: Record<string, string> = { en: 'Dial', kk: 'Теру', ru: 'Набрать', zh: '拨打' }

/** The code, and a link for phones that dial it (Android; iOS refuses * and # in tel: links). */
function ussdChip(code: Element, text: string, language: string): Element {
  const href = `tel:${text.replaceAll('#', '%23')}`
  const label = `${DIAL[language] ?? 'Dial'} ${text}`
  const dial = element('a', { className: ['dial'], href, 'aria-label': label }, '☎')
  return { type: 'element', tagName: 'span', properties: { className: ['ussd'] }, children: [code, dial] }
}

function linkPhones(text: string): ElementContent[] {
  const parts: ElementContent[] = []
  let end = 0
  for (const match of text.matchAll(PHONE)) {
    parts.push({ type: 'text', value: text.slice(end, match.index) })
    parts.push(element('a', { href: `tel:${match[0].replace(/[^+\d]/g, '')}` }, match[0]))
    end = match.index + match[0].length
  }
  parts.push({ type: 'text', value: text.slice(end) })
  return parts
}

function element(tagName: string, properties: Element['properties'], text: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] }
}
