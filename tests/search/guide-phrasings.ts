/** Every way to ask the guide's entries, as the content has them. */
import { compileContent } from '../../worker/compile/compile.ts'
import { readContentFolder } from '../../worker/compile/content-folder.ts'

export interface Phrasing {
  id: string
  language: string
  text: string
}

export const phrasings: Phrasing[] = compileContent(
  readContentFolder('content'),
  '2026-01-01',
).entries.flatMap(({ id, language, answer, frontMatter }) =>
  [answer.question, ...frontMatter.also].map(text => ({ id, language, text })),
)
