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

const NO_SNIFFING = { 'x-content-type-options': 'nosniff' }

const PAGE_HEADERS = {
  'content-security-policy': PAGE_POLICY,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...NO_SNIFFING,
}

export const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // Data is for pages of any site, those that isolate themselves (COEP) included.
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  ...NO_SNIFFING,
}

export const securityHeaders: MiddlewareHandler = async function securityHeaders(c, next) {
  await next()
  // Not by c.header(): each call makes another response by now.
  const { headers } = c.res
  // A route that has a policy of its own, or is in a hurry, has set them all.
  if (headers.has('content-security-policy')) return
  const isPage = /^text\/html/.test(headers.get('content-type') ?? '')
  for (const [name, value] of Object.entries(isPage ? PAGE_HEADERS : DATA_HEADERS)) headers.set(name, value)
}
