import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileWith, textOf } from './small-site.ts'

/** Pieces that mean something to YAML, Markdown or the checks, in any order, among any text. */
const pieces = fc.constantFrom(
  ...[
    '---\n',
    '# ',
    '\n',
    '- ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    '`*106#`',
    '*',
    '&a ',
    '*a',
    '<b>',
    '<!--',
    '](',
    'https://a.example',
    '+7 700 123 45 67',
  ],
  ...[
    'also:\n',
    'tags: ',
    'related: ',
    '!!binary ',
    '!<tag> ',
    '<<: ',
    '? ',
    '| ',
    '> ',
    '"',
    "'",
    '%',
    '\t',
    '\r\n',
    '\u0000',
    '\uFEFF',
    '\ud800',
    '2,000',
    '[^1]',
    '[^1]: ',
    '__proto__: ',
    'constructor: ',
  ],
)
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 30,
  })
  .map(parts => parts.join(''))

const paths = ['faq.yaml', 'words/en.yaml', 'en/stay/wifi.md', 'ru/stay/wifi.md'] as const

test('any text in any file gives a site or faults that name the file and a line, and never throws', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), text, fc.nat(), fc.boolean(), (path, piece, at, alone) => {
      const sound = textOf(path)
      const cut = at % sound.length
      const { site, faults } = compileWith({
        [path]: alone ? piece : sound.slice(0, cut) + piece + sound.slice(cut),
      })
      for (const fault of faults) {
        expect(fault.line).toBeGreaterThanOrEqual(1)
        expect(fault.message).toMatch(/\S/)
        expect(fault.message).not.toContain('undefined')
        expect(fault.message).not.toContain('\n')
      }
      expect(site === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 400 },
  )
})

test('any file names give a site or faults', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'en/a.md',
      'en//a.md',
      'words/',
      'words/../faq.yaml',
      'en/stay/.md',
      '__proto__/a/b.md',
      'en/a/b.MD',
      'words.yaml',
    ),
  )
  fc.assert(
    fc.property(name, text, (path, content) => {
      const { faults } = compileWith({ [path]: content })
      expect(faults).toBeInstanceOf(Array)
    }),
    { numRuns: 200 },
  )
})
