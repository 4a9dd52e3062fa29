import { describe, expect, test } from 'vitest'
import { deployedAddress } from '../../worker/local/deployed-address.ts'

const report = (...targets: string[]) =>
  `${JSON.stringify({ type: 'wrangler-session' })}\n${JSON.stringify({ type: 'deploy', targets })}\n`

describe('the address that npm run deploy prints', () => {
  test('is that of workers.dev where the owner has no domain', () => {
    expect(deployedAddress(report('https://faq-bubble.ann.workers.dev', 'schedule: 17 3 * * *'))).toBe(
      'https://faq-bubble.ann.workers.dev',
    )
  })

  test('is the domain of the owner where there is one', () => {
    const targets = ['https://faq-bubble.ann.workers.dev', 'faq.example.kz (custom domain - zone id: 1)']
    expect(deployedAddress(report(...targets))).toBe('https://faq.example.kz')
  })

  test('is none where nothing answers', () => {
    expect(deployedAddress(report('schedule: 17 3 * * *'))).toBeUndefined()
  })
})
