/** What a response may do in a browser, by what it is: a page of ours or data for the widget. */
import type { MiddlewareHandler } from 'hono'

// Nothing inline and nothing foreign; the widget asks and styles itself within 'self' on our own pages.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types faq-bubble',
].join('; ')

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"

export const securityHeaders: MiddlewareHandler = async function securityHeaders(c, next) {
  await next()
  const isPage = /^text\/html/.test(c.res.headers.get('content-type') ?? '')
  const headers = {
    'content-security-policy': isPage ? PAGE_POLICY : DATA_POLICY,
    // Data is for pages of any site, those that isolate themselves (COEP) included.
    'cross-origin-resource-policy': isPage ? 'same-origin' : 'cross-origin',
    'referrer-policy': isPage ? 'strict-origin-when-cross-origin' : 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
  // A route that knows better has set its own. Not by c.header(): each call makes another response by now.
  const set = c.res.headers
  const hasOwn = set.has('content-security-policy')
  for (const [name, value] of Object.entries(headers)) if (!hasOwn || !set.has(name)) set.set(name, value)
}
