/** Lets the owner in, and nobody else: Bearer for programs, Basic for browsers, both with the one token. */
import type { Context, MiddlewareHandler } from 'hono'
import type { Environment } from '../environment.ts'
import { problem } from '../problem.ts'

export const requireToken: MiddlewareHandler = async function requireToken(
  c: Context<{ Bindings: Environment }>,
  next,
) {
  const token = c.env?.INSIGHTS_TOKEN
  if (!token) return problem(c, 'insights-closed')
  const given = tokenOf(c.req.header('authorization') ?? '')
  if (given === undefined || !(await isSame(given, token))) {
    return problem(c, 'token-needed', { 'www-authenticate': 'Basic realm="Insights", charset="UTF-8"' })
  }
  await next()
}

function tokenOf(authorization: string): string | undefined {
  const [, scheme, credentials] = /^(Basic|Bearer) +(.+)$/i.exec(authorization.trim()) ?? []
  if (!scheme || !credentials) return undefined
  if (scheme.toLowerCase() === 'bearer') return credentials
  try {
    const bytes = Uint8Array.from(atob(credentials), character => character.charCodeAt(0))
    const text = new TextDecoder().decode(bytes)
    // The user's name before the colon is of no importance.
    return text.includes(':') ? text.slice(text.indexOf(':') + 1) : undefined
  } catch {
    return undefined // not base64
  }
}

/** In constant time: hashes have one length, and all of it is compared. */
async function isSame(given: string, token: string): Promise<boolean> {
  const [a, b] = await Promise.all([hash(given), hash(token)])
  let difference = 0
  for (const [index, byte] of a.entries()) difference |= byte ^ b[index]!
  return difference === 0
}

async function hash(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
