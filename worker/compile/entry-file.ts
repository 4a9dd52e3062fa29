/** One entry file: front matter and Markdown. The default language's file holds what all languages share. */
import * as v from 'valibot'
import { error, type Fault } from './fault.ts'
import { parseYaml } from './parse-yaml.ts'

const Line = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
/** Entry ids are paths of two or more plain words: `balance/beeline`. */
export const EntryId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/, 'must look like topic/name'))
export const SafeUrl = v.pipe(
  v.string(),
  v.check(isSafeUrl, 'links must begin with https://, tel: or mailto:'),
)

const Source = v.strictObject({
  title: Line,
  url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/[^\s/]+/, 'must begin with https://'))),
  /** The date that the source itself shows; without one it is cited as undated. */
  dated: v.optional(Line),
  read: v.optional(Line),
})

const Translation = v.strictObject({
  also: v.optional(v.array(Line), []),
  sources: v.optional(v.array(Source), []),
  unconfirmed: v.optional(v.array(Line), []),
})

const Original = v.strictObject({
  ...Translation.entries,
  tags: v.optional(v.array(v.pipe(Line, v.regex(/^[a-z0-9-]+$/, 'must be lower-case words'))), []),
  related: v.optional(v.array(EntryId), []),
  /** The day on which somebody tried what the answer says. */
  checked: v.optional(Line),
})

export type Source = v.InferOutput<typeof Source>
export type EntryFrontMatter = v.InferOutput<typeof Original>

export interface EntryFile {
  file: string
  id: string
  language: string
  frontMatter: EntryFrontMatter
  markdown: string
  /** Line of the file on which the Markdown begins. */
  markdownLine: number
  lineOf: (path: (string | number)[]) => number
}

/** Reads `<language>/<id>.md`. Files with faults in their front matter yield no entry, but their text is still checked. */
export function parseEntryFile(
  file: string,
  text: string,
  place: { id: string; language: string; isDefault: boolean },
): { entry?: EntryFile; body?: { markdown: string; markdownLine: number }; faults: Fault[] } {
  const parts = splitFrontMatter(text)
  if (!parts) {
    const message = 'the front matter is opened with --- but never closed; add a line --- below it'
    return { faults: [error(file, 1, message)] }
  }
  const schema: v.GenericSchema<unknown, EntryFrontMatter> = place.isDefault
    ? Original
    : (v.pipe(
        Translation,
        v.transform(value => ({ ...value, tags: [], related: [] })),
      ) as v.GenericSchema<unknown, EntryFrontMatter>)
  const { value, faults, lineOf } = parseYaml(parts.yaml, schema, file, 2)
  if (!value) return { body: parts, faults }
  const entry = {
    file,
    id: place.id,
    language: place.language,
    frontMatter: value,
    markdown: parts.markdown,
    markdownLine: parts.markdownLine,
    lineOf,
  }
  return { entry, body: parts, faults }
}

function splitFrontMatter(text: string) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trimEnd() !== '---') return { yaml: '', markdown: lines.join('\n'), markdownLine: 1 }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return undefined
  return {
    yaml: lines.slice(1, end).join('\n'),
    markdown: lines.slice(end + 1).join('\n'),
    markdownLine: end + 2,
  }
}

/** Links that may appear in answers and settings; everything else could run code or track. */
export function isSafeUrl(url: string): boolean {
  return /^(https:\/\/[^\s/]+\S*|tel:[+*#%\d-]+|mailto:[^\s@]+@[^\s@]+)$/i.test(url)
}
