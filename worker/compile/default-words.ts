/** Words that every FAQ in a language starts with: default-words/, in the form of the owner's own (content/words). */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CorpusWords } from '../search/corpus.ts'
import { parseYaml } from './parse-yaml.ts'
import { Words } from './site-settings.ts'

const NONE: CorpusWords = { same: [], brands: {}, stop: [] }

/** The owner's words first: where a word is in two groups, theirs counts. */
export function withDefaultWords(language: string, { same, brands, stop }: CorpusWords = NONE): CorpusWords {
  const defaults = defaultWords(language)
  return { same: [...same, ...defaults.same], brands, stop: [...new Set([...stop, ...defaults.stop])] }
}

function defaultWords(language: string): CorpusWords {
  const file = fileURLToPath(new URL(`default-words/${language}.yaml`, import.meta.url))
  if (!existsSync(file)) return NONE
  const { value, faults } = parseYaml(readFileSync(file, 'utf8'), Words, file)
  if (!value) throw new Error(faults.map(fault => `${fault.file}:${fault.line} ${fault.message}`).join('\n'))
  return value
}
