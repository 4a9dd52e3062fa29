/** GET /suggest?q=how+do+i+ch: entries to choose from while somebody types. */
import type { Context } from 'hono'
import { linkTo } from '../ask/answer.ts'
import type { SuggestResponse } from '../ask/contract.ts'
import { checkQuestion, readQuery } from '../ask/parse-request.ts'
import type { Engine } from '../search/engine.ts'
import type { Site } from '../site.ts'
import { completes } from './completes.ts'

const CACHE_CONTROL = 'public, max-age=300'

export const suggest = (site: Site, engine: Engine) =>
  function suggest(c: Context): Response {
    const asked = { ...readQuery(c), format: undefined } // a suggestion has none, whatever is sent
    const { question, language: page, limit } = checkQuestion(asked, site.languages)
    const { language, answers, suggestions } = engine.search(question, {
      limit,
      ...(page && { language: page }),
    })
    const links = site.entries.map(entry => linkTo(site, entry, language))
    // Half a word means nothing to the engine: titles that go on as typed come first.
    const completed = links.filter(link => completes(question, link.question)).map(({ id }) => id)
    const ids = new Set([...completed, ...[...answers, ...suggestions].map(({ id }) => id)])
    const body: SuggestResponse = {
      language,
      suggestions: [...ids].slice(0, limit).flatMap(id => links.find(link => link.id === id) ?? []),
    }
    return c.json(body, 200, { 'cache-control': CACHE_CONTROL })
  }
