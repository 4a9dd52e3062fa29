/** What becomes of a text between the build and a browser. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compress } from '../../worker/compile/compress.ts'
import { decompress } from '../../worker/offline/decompress.ts'
import { finish } from '../../worker/search/steps.ts'

const NAME = '0badcafe'
const read = (bytes: Uint8Array, name = NAME) => finish(decompress(bytes, name))

describe('a compressed text', () => {
  test('comes back as it was, whatever is in it', () => {
    const phrases = fc.array(fc.constantFrom('balance ', 'теңгерім ', '余额', '🦅', '\n', '\u0000'))
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      phrases.map(list => list.join('')),
    )
    fc.assert(
      fc.property(anything, text => {
        expect(read(compress(text, NAME))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  test('is refused when a byte of it is another one, or the end is missing', () => {
    const bytes = compress(
      JSON.stringify({ questions: ['How do I top up?', 'Как пополнить?', '怎么充值？'] }),
      NAME,
    )
    const damaged = Array.from(bytes.keys(), at => bytes.map((byte, i) => (i === at ? byte ^ 0x55 : byte)))
    for (const other of damaged) expect(() => read(other)).toThrow()
    expect(() => read(bytes.slice(0, bytes.length / 2))).toThrow()
  })

  test('is refused when it was made for another engine, and when a captive portal sent a page instead', () => {
    expect(() => read(compress('text', 'another1'))).toThrow(/another engine/)
    expect(() => read(new TextEncoder().encode('<h1>Welcome to Free Wi-Fi</h1>'))).toThrow(/another engine/)
  })
})

test('an engine refuses a copy of the build before it', async () => {
  const chunk = '../../dist/public/offline/engine.js'
  const { openFaq } = (await import(chunk)) as typeof import('../../worker/offline/open-faq.ts')
  const copy = Uint8Array.from(readFileSync('dist/public/offline/en.bin'))
  copy.set(new TextEncoder().encode(NAME))
  expect(() => finish(openFaq(copy, 'https://faq.example'))).toThrow(/another engine/)
})
