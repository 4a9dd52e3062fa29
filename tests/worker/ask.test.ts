import { exports } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'

const get = (query: string) =>
  (exports as { default: { fetch: typeof fetch } }).default.fetch(`https://faq.example/ask?${query}`)

describe('GET /ask', () => {
  test('answers a question', async () => {
    const response = await get('q=how%20do%20I%20check%20my%20Beeline%20balance')
    expect(response.status).toBe(200)
    const body = await response.json()
    expect(body).toMatchObject({ outcome: 'answer', language: 'en', answers: [{ id: 'balance/beeline' }] })
  })
})
