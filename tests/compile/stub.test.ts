/** The stubs of the insights are entries that compile, whatever visitors typed. */
import { describe, expect, test } from 'vitest'
import { compileContent } from '../../worker/compile/compile.ts'
import { alsoStub, entryStub } from '../../worker/insights/stub.ts'

const FAQ = `title: {en: Help, ru: Помощь}
languages: [en, ru]
greeting: {message: {en: Hello}, phrasings: {}}
none: {en: Sorry}
`

const compile = (stubs: { file: string; text: string }[]) =>
  compileContent(
    new Map([
      ['faq.yaml', FAQ],
      ...stubs.map(({ file, text }): [string, string] => [file.replace('content/', ''), text]),
    ]),
    '2026-11-22',
  )

describe('a stub of what visitors typed compiles as it stands', () => {
  test.each([
    ['rent a yurt', 'yurt rental'],
    ['<script>alert( [number])</script>', '<b>bold</b> &amp; &lt; here'],
    ['# heading', '- list', '--- rule', '> quote'],
    ['[a](javascript:alert)', '![x](y)', '`code` **bold** _em_ ~~no~~', '| a | b |'],
    ['*106# не работает', '1. first'],
    [
      '"quoted": yes',
      "it's {a: b} [c, d]",
      '- "x"',
      '!!js/function',
      '&anchor *alias',
      '%tag',
      '@at',
      'a\\b',
    ],
    ['null', 'true', '~x', '12:30', '.inf'],
  ])('%s', (...texts) => {
    const { site, corpus, faults } = compile(entryStub(texts, 'en', 'en'))
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    const [entry] = corpus!.entries
    const masked = texts.map(text => text.replace(/ ?\[number\]/, ''))
    expect(entry!.texts.en!.question.toLowerCase()).toBe(masked[0]!.toLowerCase())
    expect(entry!.texts.en!.also).toEqual(masked.slice(1).toSorted())
    expect(site!.entries[0]!.texts.en!.html).toBe('<p>Write the answer here.</p>')
  })

  test('in another language, together with the file of the default language', () => {
    const stubs = entryStub(['аренда юрты', 'снять юрту'], 'ru', 'en')
    expect(stubs.map(({ file }) => file)).toEqual(['content/ru/topic/name.md', 'content/en/topic/name.md'])
    const { corpus, faults } = compile(stubs)
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(corpus!.entries[0]!.texts.ru).toMatchObject({ question: 'Аренда юрты', also: ['снять юрту'] })
  })
})

test('lines for an existing entry say each phrasing once, without what was masked', () => {
  const texts = ['rent a yurt', 'Rent a yurt!', 'rent a yurt [number]', '[number]', 'yurt rental, [email]']
  expect(alsoStub(texts, 'en', 'free-time/yurts')).toEqual({
    file: 'content/en/free-time/yurts.md',
    text: '  - "rent a yurt"\n  - "yurt rental"\n',
  })
})
