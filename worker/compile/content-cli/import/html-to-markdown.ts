/** The HTML of somebody's answer → the Markdown that entries are written in. */
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-' })

export const isHtml = (text: string) => /<\/?[a-z][^<>]*>|&(?:#\d+|[a-z]+);/i.test(text)

/** Text without tags keeps its paragraphs and line breaks; signs that mean something in Markdown are escaped. */
export function htmlToMarkdown(html: string): string {
  const tagged = /<\/?[a-z][^<>]*>/i.test(html)
    ? html
    : html
        .split(/\n\s*\n/)
        .map(paragraph => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
        .join('')
  return String(converter.processSync(tagged)).trim()
}
