/** What the content has and lacks, by topic and language, as text for a terminal. */
import type { CheckedEntry, Compiled } from '../compile.ts'
import { type Fault, formatFault } from '../fault.ts'
import { table } from './table.ts'

/** Indirect questions are found four times as often with 24 phrasings as with the title alone. */
const ENOUGH_PHRASINGS = 24

/** Row of what is no entry: faq.yaml and words. */
const SITE = 'site'

export interface ReportFilter {
  topic?: string
  tag?: string
  language?: string
}

export function report(
  { entries, faults }: Compiled,
  languages: string[],
  root: string,
  filter: ReportFilter,
): string {
  const [fallback] = languages
  if (fallback === undefined) return faults.map(formatFault).join('\n')
  const originals = entries.filter(entry => entry.language === fallback && isWanted(entry, filter))
  const wanted = new Set(originals.map(({ id }) => id))
  const shown = languages.filter(language => !filter.language || language === filter.language)
  const chosen = entries.filter(({ id, language }) => wanted.has(id) && shown.includes(language))
  const placed = faults.map(fault => ({ ...fault, ...placeOf(fault, root, languages) }))
  // A topic may have nothing but faults.
  const faulty = placed.map(({ topic }) => topic).filter(topic => topic !== SITE && isTopic(topic, filter))
  const topics = [...new Set([...originals.map(({ id }) => topicOf(id)), ...faulty])].sort()
  const at = (topic: string | undefined, language: string) =>
    chosen.filter(entry => entry.language === language && (!topic || topicOf(entry.id) === topic))
  const few = chosen.filter(entry => phrasingsOf(entry) < ENOUGH_PHRASINGS)

  return [
    `${originals.length} entries in ${topics.length} topics; languages: ${shown.join(', ')} (default: ${fallback})`,
    table('Entries', topics, shown, (topic, language) => String(at(topic, language).length)),
    table('Phrasings: all (fewest in an entry)', topics, shown, (topic, language) => {
      const counts = at(topic, language).map(phrasingsOf)
      return counts.length === 0 ? '-' : `${sum(counts)} (${Math.min(...counts)})`
    }),
    table('Points not confirmed', topics, shown, (topic, language) =>
      String(sum(at(topic, language).map(entry => entry.frontMatter.unconfirmed.length))),
    ),
    faults.length === 0
      ? 'No faults.'
      : table('Faults: errors / warnings', [...topics, SITE], shown, (topic, language) => {
          const here = placed.filter(
            fault => fault.language === language && (!topic || fault.topic === topic),
          )
          const errors = here.filter(({ severity }) => severity === 'error').length
          return `${errors} / ${here.length - errors}`
        }),
    list(
      `Fewer than ${ENOUGH_PHRASINGS} phrasings`,
      few.map(entry => `${entry.file}: ${phrasingsOf(entry)}`),
    ),
    list(
      'Not confirmed yet',
      chosen
        .filter(({ language }) => language === (filter.language ?? fallback))
        .flatMap(({ file, lineOf, frontMatter }) =>
          frontMatter.unconfirmed.map(
            (point, index) => `${file}:${lineOf(['unconfirmed', index])}: ${point}`,
          ),
        ),
    ),
    list(
      'Faults',
      placed
        .filter(
          ({ topic, language }) => topic === SITE || (isTopic(topic, filter) && shown.includes(language)),
        )
        .map(formatFault),
    ),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

const isTopic = (topic: string, filter: ReportFilter) => !filter.topic || topic === filter.topic

function isWanted({ id, frontMatter }: CheckedEntry, { topic, tag }: ReportFilter): boolean {
  return (!topic || topicOf(id) === topic) && (!tag || frontMatter.tags.includes(tag))
}

/** `content/zh/balance/beeline.md` → zh, balance; whatever is not an entry belongs to the site's default language. */
function placeOf({ file }: Fault, root: string, languages: string[]): { language: string; topic: string } {
  const [language = '', topic = ''] = file.slice(root.length + 1).split('/')
  return languages.includes(language) ? { language, topic } : { language: languages[0]!, topic: SITE }
}

const topicOf = (id: string) => id.split('/')[0]!
const phrasingsOf = ({ frontMatter }: CheckedEntry) => 1 + frontMatter.also.length
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function list(title: string, lines: string[]): string {
  return lines.length === 0
    ? ''
    : [`${title} (${lines.length})`, ...lines.map(line => `  ${line}`)].join('\n')
}
