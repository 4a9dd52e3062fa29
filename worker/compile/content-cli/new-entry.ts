/** `npm run content -- new topic/name`: a stub in every language. */
import * as v from 'valibot'
import { EntryId } from '../entry-file.ts'
import { siteLanguages } from './site-languages.ts'

/** A stub is empty on purpose: the build stops at it until somebody has written the entry. */
export function newEntry(
  id: string,
  content: Map<string, string>,
  root: string,
): { files: Map<string, string> } | { problem: string } {
  if (!v.is(EntryId, id))
    return { problem: `"${id}" is no entry id; it must look like top-up/by-crypto, in lower-case words.` }
  const languages = siteLanguages(content)
  if (languages.length === 0)
    return { problem: `${root}/faq.yaml is missing or has faults; run npm run content to see them.` }
  const files = languages.map((language, index): [string, string] => [
    `${language}/${id}.md`,
    stub(index === 0 ? SHARED : ''),
  ])
  return { files: new Map(files) }
}

const PHRASINGS = `# Other ways to ask it, one a line. 24 or more, as people really put it: words, questions, situations.
also:
  -
  -
  -
`

const SHARED = `# What it is about, in lower-case words: [beeline]
tags: []
# Entries that a visitor would read next: [top-up/how, balance/how]
related: []
# Where the facts come from: - {title: "Beeline, tariffs", url: "https://…", dated: "2026-01"}
sources: []
`

const UNCONFIRMED = `# What nobody could confirm yet, in the same order in every language. The answer must say it too.
unconfirmed: []
`

/** Below the last line: "# the question", an empty line, the answer. */
const stub = (shared: string) => `---\n${shared}${UNCONFIRMED}${PHRASINGS}---\n# \n\n`
