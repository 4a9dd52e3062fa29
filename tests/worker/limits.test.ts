/** Who may ask, and how fast: the real rate limiter of workerd. */
import { exports } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../worker/app.ts'
import { networkOf } from '../../worker/limits/limit-rate.ts'
import { readSettings } from '../../worker/settings.ts'
import { engine, site } from './content.ts'

const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default
const ask = (headers: Record<string, string> = {}) =>
  worker.fetch('https://faq.example/ask?q=beeline%20balance', { headers })

describe('the rate limit', () => {
  test('lets 30 questions of an address pass, refuses more, and recovers', { timeout: 30_000 }, async () => {
    await beginOfWindow()
    const headers = { 'cf-connecting-ip': '203.0.113.7' }
    const statuses: number[] = []
    for (let i = 0; i < 40; i++) statuses.push((await ask(headers)).status)
    expect(statuses).toEqual([...Array(30).fill(200), ...Array(10).fill(429)])

    const refused = await ask(headers)
    expect(refused.headers.get('retry-after')).toBe('10')
    expect(await refused.json()).toMatchObject({ type: 'urn:faq-bubble:too-many-requests', status: 429 })
    expect((await ask({ 'cf-connecting-ip': '203.0.113.8' })).status).toBe(200)

    await new Promise(resolve => setTimeout(resolve, 10_000))
    expect((await ask(headers)).status).toBe(200)
  })

  test('counts a whole IPv6 /64 as one visitor', async () => {
    await beginOfWindow()
    const statuses: number[] = []
    for (let i = 0; i < 35; i++) {
      statuses.push((await ask({ 'cf-connecting-ip': `2001:db8:1:2::${i.toString(16)}` })).status)
    }
    expect(statuses.filter(status => status === 429)).toHaveLength(5)
    expect((await ask({ 'cf-connecting-ip': '2001:db8:1:3::1' })).status).toBe(200)
  })

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001::7', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  // workerd's local limiter counts by the clock: a test must not begin just before the count starts anew.
  async function beginOfWindow() {
    const passed = Date.now() % 10_000
    if (passed > 5_000) await new Promise(resolve => setTimeout(resolve, 10_000 - passed))
  }
})

describe('allowed_origins', () => {
  const app = createApp(site, engine, readSettings({ allowed_origins: ['https://blog.example'] }))
  const from = (origin?: string) =>
    app.request('https://faq.example/ask?q=balance', origin === undefined ? {} : { headers: { origin } })

  test('lets the named site, the own site and callers that are no page ask', async () => {
    for (const origin of ['https://blog.example', 'https://faq.example', undefined]) {
      expect((await from(origin)).status).toBe(200)
    }
  })

  test('refuses every other site, in words that the page may read', async () => {
    for (const origin of [
      'https://evil.example',
      'http://blog.example',
      'https://blog.example.evil',
      'null',
    ]) {
      const response = await from(origin)
      expect(response.status).toBe(403)
      expect(response.headers.get('access-control-allow-origin')).toBe(origin)
      expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:origin-not-allowed' })
    }
  })

  test('left empty, lets every site ask', async () => {
    expect((await ask({ origin: 'https://anyone.example' })).status).toBe(200)
  })
})

describe('settings', () => {
  test('have defaults that suit a blog', () => {
    expect(readSettings({ DB: {}, INSIGHTS_TOKEN: 'x' })).toEqual({
      allowed_origins: [],
      retention_days: 90,
      new_texts_per_day: 200,
    })
  })

  test('may come as text, as the dashboard writes them', () => {
    const settings = readSettings({
      allowed_origins: 'https://a.example, https://b.example',
      retention_days: '7',
    })
    expect(settings).toMatchObject({
      allowed_origins: ['https://a.example', 'https://b.example'],
      retention_days: 7,
    })
  })

  test.each([
    [{ retention_days: 'soon' }, 'retention_days = "soon": must be a whole number from 0 to 3650'],
    [{ retention_days: 1.5 }, 'retention_days = 1.5: must be a whole number from 0 to 3650'],
    [
      { allowed_origins: ['https://blog.example/'] },
      'allowed_origins = ["https://blog.example/"]: must be a list',
    ],
    [{ allowed_origins: ['blog.example'] }, 'https:// and a host, no path'],
    [{ allowed_origin: [] }, 'allowed_origin is no setting; there are allowed_origins, retention_days'],
  ])('%j is explained', (given, message) => {
    expect(() => readSettings(given)).toThrow(message)
  })
})

describe('headers', () => {
  test('of data let every site read it and nothing run', async () => {
    const { headers } = await ask({ origin: 'https://anyone.example' })
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('access-control-allow-origin')).toBe('https://anyone.example')
  })
})
