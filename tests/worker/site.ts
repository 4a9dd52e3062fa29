/** The built Worker, asked as a visitor of faq.example would. */
import { exports } from 'cloudflare:workers'

export const fetchSite = (path: string, init?: RequestInit): Promise<Response> =>
  (exports as { default: { fetch: typeof fetch } }).default.fetch(`https://faq.example${path}`, {
    redirect: 'manual',
    ...init,
  })
