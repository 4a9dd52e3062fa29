import { describe, expect, test } from 'vitest'
import { fetchSite } from './site.ts'

const READ = ['GET', 'HEAD', 'OPTIONS']

describe.each([
  ['/ask?q=balance', ['GET', 'HEAD', 'POST', 'OPTIONS']],
  ['/suggest?q=balance', READ],
  ['/entries', READ],
  ['/entries/balance/beeline', READ],
  ['/health', READ],
  ['/faq/en', READ],
  ['/faq/en?q=balance', READ],
  ['/faq/en/balance/beeline', READ],
  ['/sitemap.xml', READ],
  ['/robots.txt', READ],
])('%s', (path, methods) => {
  test('says OPTIONS which methods it takes', async () => {
    const response = await fetchSite(path, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
    expect(response.headers.get('allow')?.split(', ')).toEqual(methods)
  })

  test('refuses all others, saying the same', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'].filter(method => !methods.includes(method))) {
      const response = await fetchSite(path, { method })
      expect([method, response.status]).toEqual([method, 405])
      expect(response.headers.get('allow')?.split(', ')).toEqual(methods)
      expect(await response.json()).toMatchObject({ type: 'urn:faq-bubble:method-not-allowed' })
    }
  })

  test('answers HEAD as GET, without the body', async () => {
    const [head, get] = [await fetchSite(path, { method: 'HEAD' }), await fetchSite(path)]
    expect(await head.text()).toBe('')
    expect((await get.text()).length).toBeGreaterThan(0)
    expect(head.status).toBe(get.status)
    for (const name of ['content-type', 'cache-control', 'etag', 'content-security-policy']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)])
    }
  })
})

test('POST /feedback takes nothing else', async () => {
  const response = await fetchSite('/feedback')
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS'])
})

test('other sites may read a refusal', async () => {
  const response = await fetchSite('/entries', {
    method: 'POST',
    headers: { origin: 'https://blog.example' },
  })
  expect(response.status).toBe(405)
  expect(response.headers.get('access-control-allow-origin')).toBe('https://blog.example')
})
