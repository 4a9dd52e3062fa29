import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guide } from './guide.ts'

const LANGUAGES = ['en', 'zh', 'ru', 'kk']
const questions = LANGUAGES.flatMap(language =>
  (JSON.parse(readFileSync(`tests/eval/questions/${language}.json`, 'utf8')) as { q: string }[]).map(
    ({ q }) => q,
  ),
)
const page = fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined })
/** What somebody might ask, and any string of letters, digits and spaces of the four languages. */
const question = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...questions) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'abcdeinostuyz абвгдеинорстқәіө 余额怎么查充值 *#0123456789'),
      maxLength: 30,
    }),
  },
)

/** All that a visitor sees. */
const ask = (question: string, language?: string) =>
  guide.search(question, { limit: 5, ...(language && { language }) })

describe('any string', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...questions,
          '\ud800',
          '\u0000',
          '\u202e',
          '§3',
          '\u0001',
          '*',
          '#',
          "'",
          '😀',
          '\u0301',
          'ﷺ',
          'constructor',
          '__proto__',
        ),
        { maxLength: 12 },
      )
      .map(parts => [...parts.join('')].slice(0, 300).join('')),
    fc
      .tuple(fc.constantFrom(...'aя余*#\u0301ёı😀㍿'), fc.integer({ min: 0, max: 300 }))
      .map(([letter, times]) => letter.repeat(times)),
  )

  test('gets an outcome that is whole', () => {
    fc.assert(
      fc.property(anything, page, fc.integer({ min: 0, max: 10 }), (text, language, limit) => {
        const {
          outcome,
          answers,
          suggestions,
          language: found,
        } = guide.search(text, { limit, ...(language && { language }) })
        expect(LANGUAGES).toContain(found)
        expect(suggestions.length).toBeLessThanOrEqual(limit)
        expect(outcome === 'answer').toBe(answers.length > 0)
        const all = [...answers, ...suggestions]
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        for (const { id, confidence } of all) {
          expect(id).toMatch(/^[a-z-]+\/[a-z0-9-]+$/)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        for (const [i, { confidence }] of all.entries())
          if (i > 0) expect(confidence).toBeLessThanOrEqual(all[i - 1]!.confidence)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the same question is answered the same', () => {
  const same = (change: (text: string) => fc.Arbitrary<string>, numRuns = 200) =>
    fc.assert(
      fc.property(
        question.chain(text => fc.tuple(fc.constant(text), change(text), page)),
        ([text, changed, language]) => {
          expect(ask(changed, language)).toEqual(ask(text, language))
        },
      ),
      { numRuns },
    )

  test('asked again', () => same(text => fc.constant(text), 100))

  test('in capitals, small letters or a mixture', () =>
    same(text =>
      fc
        .infiniteStream(fc.boolean())
        .map(upper =>
          [...text]
            .map(letter => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()))
            .join(''),
        ),
    ))

  test('with other white space between, before and after its words', () => {
    const space = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u3000', '\u2009'),
      minLength: 1,
      maxLength: 3,
    })
    return same(text =>
      fc.infiniteStream(space).map(spaces => {
        const next = () => spaces.next().value as string
        return next() + text.trim().replace(/\s+/g, next) + next()
      }),
    )
  })

  test('in full-width letters', () =>
    same(text =>
      fc.constant(text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
    ))

  test('with other letters composed and decomposed', () =>
    same(text => fc.constantFrom(text.normalize('NFD'), text.normalize('NFC'))))

  test('with control and invisible characters strewn about', () =>
    same(text =>
      fc
        .infiniteStream(fc.constantFrom('', '', '', '\u200b', '\u00ad', '\ufeff', '\u2060', '\ud800'))
        .map(signs => [...text].map(letter => letter + signs.next().value).join('')),
    ))

  test('with other punctuation after it', () =>
    same(text =>
      fc
        .constantFrom('?', '!', '...', '…', '？', '！', '。', '.', ',', ' ?', '!!!', ' :)')
        .map(end => text + end),
    ))

  test('with other punctuation among its words', () =>
    same(text =>
      fc
        .infiniteStream(fc.constantFrom(' ', ', ', ' – ', '; ', '… ', ' / '))
        .map(signs => text.replace(/(?<=\p{L}) (?=\p{L})/gu, () => signs.next().value as string)),
    ))
})
