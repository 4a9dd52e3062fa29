/** Slows down whoever asks faster than people do. Addresses are counted in memory alone, never stored. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Environment } from '../environment.ts'
import { problem } from '../problem.ts'

/** The `period` of the rate limit in wrangler.toml: after it the count begins anew. */
const RETRY_AFTER_SECONDS = '10'

export const limitRate: MiddlewareHandler = async function limitRate(c, next) {
  if (await isTooFast(c)) return problem(c, 'too-many-requests', { 'retry-after': RETRY_AFTER_SECONDS })
  await next()
}

async function isTooFast(c: Context<{ Bindings: Environment }>): Promise<boolean> {
  const address = c.req.header('cf-connecting-ip')
  // Cloudflare sets the address on everything that comes from outside.
  if (!address || !c.env?.RATE_LIMIT) return false
  try {
    const { success } = await c.env.RATE_LIMIT.limit({ key: networkOf(address) })
    return !success
  } catch {
    return false // a broken counter is no reason to leave a question unanswered
  }
}

/** An IPv4 address as it is; of IPv6 the /64, since one customer has all of it. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':')
    while (groups.length + last.length < 8) groups.push('0')
    groups.push(...last)
  }
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
