/** The content security policy of our own pages: strict, and nothing on them breaks it. */
import { expect, inject, test } from 'vitest'
import { INSIGHTS_TOKEN } from './serve.ts'
import { ask, openBubble, visit } from './visit.ts'

const site = inject('site')
const asOwner = { httpCredentials: { username: 'owner', password: INSIGHTS_TOKEN } }

test.each(['/', '/faq/en', '/faq/zh/balance/beeline', '/faq/en/no/such-entry', '/insights'])(
  '%s allows nothing inline and needs nothing inline',
  async path => {
    const complaints: string[] = []
    let policy: string | undefined
    const page = await visit(site + path, {
      ...asOwner,
      before: async page => {
        page.on('console', message => {
          if (/security|policy|refused/i.test(message.text())) complaints.push(message.text())
        })
        page.on('response', response => {
          if (response.url() === site + path) policy = response.headers()['content-security-policy']
        })
      },
    })
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toContain('unsafe')
    if (path === '/') {
      await openBubble(page)
      await ask(page, 'how do I check my Beeline balance')
    }
    expect(complaints).toEqual([])
  },
)
