/** From rows to what the owner wants to know: what to write next, what to mend, what nobody needs. */
import type { Engine } from '../search/engine.ts'
import type { Site } from '../site.ts'
import { type Group, groupByLikeness } from './group.ts'
import type { AskedText, DownText, Kept } from './read.ts'
import { alsoStub, entryStub, type Stub } from './stub.ts'

export interface Insights {
  /** First and last day, YYYY-MM-DD. */
  from: string
  to: string
  weeks: Kept['weeks']
  unanswered: Gap[]
  /** Different texts asked in vain, those left out of `unanswered` included. */
  differentTexts: number
  votedDown: { entry: string; up: number; down: number; votes: DownText[] }[]
  /** Offered as suggestions, but never chosen. */
  untaken: { entry: string; offered: number }[]
  /** Most shown first. */
  entries: EntryUse[]
  /** Entries that answered nothing and that nobody opened. */
  unfound: string[]
}

export interface EntryUse {
  entry: string
  answered: number
  opened: number
  up: number
  down: number
}

/** Questions that are alike and had no answer. */
export interface Gap {
  question: string
  /** In which most of them were asked. */
  language: string
  times: number
  first: string
  last: string
  texts: AskedText[]
  /** The entry that answers the question by now: nothing is left to do. */
  answeredBy?: string
  /** The group of faq.yaml that says that this isn't covered: nothing has to be done. */
  notCovered?: string
  /** A new entry, ready to paste. */
  stub: Stub[]
  /** The same phrasings for the entries that come nearest. */
  also: Stub[]
}

const NEAREST_ENTRIES = 2
/** Each of these is searched for once more, which takes time; the page shows them, JSON and CSV have the rest too. */
export const MOST_GAPS = 30

export function summarize(kept: Kept, site: Site, engine: Engine, from: string, to: string): Insights {
  const ids = site.entries.map(({ id }) => id)
  const times = (entry: string, what: RegExp) =>
    kept.counts.reduce((sum, row) => (row.entry === entry && what.test(row.what) ? sum + row.times : sum), 0)
  const entries = ids.map(entry => ({
    entry,
    answered: times(entry, /^answered$/),
    opened: times(entry, /^opened-/),
    up: times(entry, /^up$/),
    down: times(entry, /^down$/),
  }))
  const gaps = groupByLikeness(kept.asked).map((group, index) =>
    gapOf(group, site, index < MOST_GAPS ? engine : undefined),
  )
  return {
    from,
    to,
    weeks: kept.weeks,
    unanswered: gaps.sort((a, b) => urgency(a) - urgency(b)),
    differentTexts: kept.different,
    votedDown: entries
      .filter(({ down }) => down > 0)
      .sort((a, b) => b.down - a.down)
      .map(({ entry, up, down }) => ({
        entry,
        up,
        down,
        votes: kept.votedDown.filter(v => v.entry === entry),
      })),
    untaken: ids
      .filter(entry => times(entry, /^opened-suggestion$/) === 0)
      .map(entry => ({ entry, offered: times(entry, /^offered$/) }))
      .filter(({ offered }) => offered > 0)
      .sort((a, b) => b.offered - a.offered),
    entries: entries
      .filter(({ answered, opened }) => answered + opened > 0)
      .sort((a, b) => b.answered + b.opened - (a.answered + a.opened)),
    unfound: entries.filter(({ answered, opened }) => answered + opened === 0).map(({ entry }) => entry),
  }
}

/** First what is really missing, then what the owner chose not to cover, then what is answered by now. */
function urgency({ answeredBy, notCovered }: Gap): number {
  return answeredBy ? 2 : notCovered ? 1 : 0
}

function gapOf({ texts, times }: Group<AskedText>, site: Site, engine?: Engine): Gap {
  const { text: question } = texts[0]!
  const language = mostAskedLanguage(texts)
  const found = engine?.search(question, { language, limit: NEAREST_ENTRIES })
  const phrasings = texts.map(({ text }) => text)
  const near = [...(found?.answers ?? []), ...(found?.suggestions ?? [])].slice(0, NEAREST_ENTRIES)
  return {
    question,
    language,
    times,
    first: texts.map(({ first }) => first).sort()[0]!,
    last: texts
      .map(({ last }) => last)
      .sort()
      .at(-1)!,
    texts,
    ...(found?.outcome === 'answer' && { answeredBy: found.answers[0]!.id }),
    ...(found?.notCovered && { notCovered: found.notCovered }),
    stub: entryStub(phrasings, language, site.languages[0]!),
    also: near.map(({ id }) => alsoStub(phrasings, language, id)),
  }
}

function mostAskedLanguage(texts: AskedText[]): string {
  const times = new Map<string, number>()
  for (const text of texts) times.set(text.language, (times.get(text.language) ?? 0) + text.times)
  return [...times].sort(([, a], [, b]) => b - a)[0]![0]
}
