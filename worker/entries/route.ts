/** HTTP in and out of /entries: the whole FAQ as data, and one entry by its id. */
import type { Context } from 'hono'
import * as v from 'valibot'
import { answerOf, linkTo, permalink } from '../ask/answer.ts'
import { type Answer, type EntryList, Format } from '../ask/contract.ts'
import type { Recorder } from '../insights/record.ts'
import { OpenedFrom } from '../insights/store.ts'
import { matchLanguage } from '../match-language.ts'
import { ProblemError } from '../problem.ts'
import { type Site, textIn } from '../site.ts'

// A deploy is seen within minutes; the ETag spares the body in between.
const CACHE_CONTROL = 'public, max-age=300'

/** GET /entries?topic=balance&tag=beeline&language=en */
export const entries = (site: Site) =>
  function entries(c: Context): Response {
    const language = languageOf(c, site)
    const { topic, tag } = c.req.query()
    const { origin } = new URL(c.req.url)
    const list: EntryList = { language, entries: [] }
    for (const entry of site.entries) {
      const folder = entry.id.split('/')[0]!
      if (topic !== undefined && topic !== folder) continue
      if (tag !== undefined && !entry.tags.includes(tag)) continue
      const served = textIn(site, entry, language).language
      list.entries.push({
        ...linkTo(site, entry, language),
        topic: folder,
        tags: entry.tags,
        language: served,
        url: permalink(origin, served, entry.id),
      })
    }
    return c.json(list, 200, { 'cache-control': CACHE_CONTROL })
  }

/** GET /entries/balance/beeline?language=en&format=markdown. `from` is for the insights alone. */
export const entry = (site: Site, recorder: Recorder) =>
  function entry(c: Context): Response {
    const found = site.entries.find(({ id }) => id === c.req.param('id'))
    if (!found) throw new ProblemError('not-found')
    const format = v.safeParse(Format, c.req.query('format') ?? 'html')
    if (!format.success) throw new ProblemError('bad-format')
    const language = languageOf(c, site)
    const from = v.safeParse(OpenedFrom, c.req.query('from'))
    if (from.success) recorder.opened(c, found.id, language, from.output)
    const answer: Answer = {
      ...answerOf(site, found, language, format.output, new URL(c.req.url).origin),
      confidence: 1,
    }
    return c.json(answer, 200, { 'cache-control': CACHE_CONTROL })
  }

function languageOf(c: Context, site: Site): string {
  const tag = c.req.query('language')
  return tag === undefined ? site.languages[0]! : matchLanguage(tag, site.languages)
}
