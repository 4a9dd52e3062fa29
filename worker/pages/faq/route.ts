/** HTTP in and out of /faq: the FAQ as pages, readable without JavaScript. */
import type { Context } from 'hono'
import { cleanQuestion } from '../../ask/clean-question.ts'
import { MAX_QUESTION_LENGTH } from '../../ask/contract.ts'
import type { Recorder } from '../../insights/record.ts'
import { problem } from '../../problem.ts'
import type { Engine } from '../../search/engine.ts'
import type { Site } from '../../site.ts'
import { entryPath, overviewPath } from './addresses.ts'
import { entryPage } from './entry-page.ts'
import { missingPage } from './missing-page.ts'
import { overview } from './overview.ts'
import type { Html } from './page.ts'
import { preferredLanguage } from './preferred-language.ts'
import { results } from './results.ts'

// A deploy is seen within minutes; the ETag spares the body in between.
const CACHE_CONTROL = 'public, max-age=300'

/** GET /faq: on to the visitor's language. */
export const faq = (site: Site) =>
  function faq(c: Context): Response {
    c.header('vary', 'accept-language', { append: true })
    return c.redirect(overviewPath(preferredLanguage(c, site)), 302)
  }

/** GET /faq/{language}?q=… */
export const faqOverview = (site: Site, engine: Engine, recorder: Recorder) =>
  function faqOverview(c: Context): Response | Promise<Response> {
    const language = c.req.param('language')!
    if (!site.languages.includes(language)) return otherwise(c, site, overviewPath)
    const { origin } = new URL(c.req.url)
    const question = [...cleanQuestion(c.req.query('q') ?? '')].slice(0, MAX_QUESTION_LENGTH).join('')
    if (question === '') return send(c, overview(site, language, origin))
    const found = engine.search(question, { language })
    if (c.req.method !== 'HEAD') recorder.asked(c, question, found)
    return send(c, results(site, found, question, language, origin))
  }

/** GET /faq/{language}/{id} */
export const faqEntry = (site: Site) =>
  function faqEntry(c: Context): Response | Promise<Response> {
    const language = c.req.param('language')!
    const id = c.req.param('id')!
    if (!site.languages.includes(language)) return otherwise(c, site, other => entryPath(other, id))
    const entry = site.entries.find(entry => entry.id === id)
    const { origin } = new URL(c.req.url)
    if (!entry) return send(c, missingPage(site, language, origin), 404)
    return send(c, entryPage(site, entry, language, origin))
  }

/** Where nothing is: a page for people, a problem for programs. */
export const nowhere = (site: Site) =>
  function nowhere(c: Context): Response | Promise<Response> {
    c.header('vary', 'accept, accept-language', { append: true })
    if (!c.req.header('accept')?.includes('text/html')) return problem(c, 'not-found')
    return send(c, missingPage(site, preferredLanguage(c, site), new URL(c.req.url).origin), 404)
  }

/** `/faq/zh-TW` leads to `/faq/zh`; a language that this FAQ has not is a missing page. */
function otherwise(c: Context, site: Site, path: (language: string) => string): Response | Promise<Response> {
  const primary = c.req.param('language')!.toLowerCase().split('-')[0]!
  // What stood percent-encoded in the address does so again: a header takes no other characters.
  if (site.languages.includes(primary)) return c.redirect(encodeURI(path(primary).toWellFormed()), 301)
  const language = preferredLanguage(c, site)
  c.header('vary', 'accept-language', { append: true })
  return send(c, missingPage(site, language, new URL(c.req.url).origin), 404)
}

function send(c: Context, page: Html, status: 200 | 404 = 200): Response | Promise<Response> {
  return c.html(page, status, { 'cache-control': CACHE_CONTROL })
}
