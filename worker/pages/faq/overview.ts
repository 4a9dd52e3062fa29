/** `/faq/{language}`: every question, by topic. */
import { html } from 'hono/html'
import { linkTo } from '../../ask/answer.ts'
import { type Site, type SiteEntry, wordsIn } from '../../site.ts'
import { overviewPath, overviewTranslations } from './addresses.ts'
import { type Html, page } from './page.ts'
import { questionList } from './question-list.ts'

export function overview(site: Site, language: string, origin: string): Html {
  const title = wordsIn(site, site.title, language)
  return page(site, origin, {
    language,
    title,
    canonical: overviewPath(language),
    translations: overviewTranslations(site),
    body: html`<h1>${title}</h1>
${topicsOf(site).map(
  ([topic, entries]) => html`<section>
<h2>${topicTitle(site, topic, language)}</h2>
${questionList(
  entries.map(entry => linkTo(site, entry, language)),
  language,
)}
</section>`,
)}`,
  })
}

/** Topics in the owner's order, then the others as they come. */
function topicsOf(site: Site): [topic: string, entries: SiteEntry[]][] {
  const groups = Map.groupBy(site.entries, ({ id }) => id.split('/')[0]!)
  const named = Object.keys(site.topics).filter(topic => groups.has(topic))
  const topics = [...named, ...[...groups.keys()].filter(topic => !named.includes(topic))]
  return topics.map(topic => [topic, groups.get(topic)!])
}

/** The owner's title, or the folder's name made readable: `top-up` → "Top up". */
function topicTitle(site: Site, topic: string, language: string): string {
  const title = Object.hasOwn(site.topics, topic) && site.topics[topic] // a topic may be called "constructor"
  if (title) return wordsIn(site, title, language)
  const words = topic.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
