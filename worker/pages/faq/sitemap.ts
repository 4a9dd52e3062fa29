/** What search engines read first: every FAQ page in every language it is written in. */
import type { Context } from 'hono'
import { html, raw } from 'hono/html'
import type { Site } from '../../site.ts'
import { entryTranslations, overviewTranslations } from './addresses.ts'
import type { Html } from './page.ts'

const CACHE_CONTROL = 'public, max-age=3600'

/** GET /sitemap.xml */
export const sitemap = (site: Site) =>
  function sitemap(c: Context): Response {
    const { origin } = new URL(c.req.url)
    const pages = [overviewTranslations(site), ...site.entries.map(entry => entryTranslations(site, entry))]
    const body = html`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.flatMap(translations => [...translations.values()].map(path => address(origin, path, translations)))}</urlset>`
    return c.body(String(body), 200, { 'content-type': 'application/xml', 'cache-control': CACHE_CONTROL })
  }

function address(origin: string, path: string, translations: Map<string, string>): Html {
  return html`<url><loc>${origin}${path}</loc>${[...translations].map(
    ([language, other]) =>
      html`<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${other}"/>`,
  )}</url>
`
}

/** GET /robots.txt */
export function robots(c: Context): Response {
  const { origin } = new URL(c.req.url)
  const text = `User-agent: *\nDisallow: /ask\nDisallow: /insights\nSitemap: ${origin}/sitemap.xml\n`
  return c.text(text, 200, { 'cache-control': CACHE_CONTROL })
}
