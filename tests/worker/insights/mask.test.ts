/** What is left of a question before anything is kept. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskedText } from '../../../worker/insights/mask.ts'

describe('of a question is kept', () => {
  test.each([
    ['My number is +7 (701) 123-45-67, help?', 'my number is [number], help'],
    ['充值500坚戈到87011234567', '充值 [number] 坚戈到 [number]'],
    ['８７０１１２３４５６７ wide digits', '[number] wide digits'],
    ['8️⃣7️⃣0️⃣1️⃣ keycaps', '[number] keycaps'],
    ['8\u200b701\u200b1234567 zero width', '[number] zero width'],
    ['write to Ivan.Petrov+x@mail.example.kz please', 'write to [email] please'],
    ['@ivan_petrov answer me', '[email] answer me'],
    ['see https://x.example/?token=abc now', 'see [link] now'],
    ['паспорт N12345678', 'паспорт n [number]'],
    ['card 4400 4301 2345 6789', 'card [number]'],
    ['top up 2 000 tenge at 12:30', 'top up [number] tenge at [number]'],
  ])('of %j: %j', (question, kept) => {
    expect(maskedText(question)).toBe(kept)
  })

  test.each(['tele2 4g не работает', '*106# не работает', 'esim'])('all of %j: nobody is in it', question => {
    expect(maskedText(question)).toBe(question)
  })

  test.each(['', '???', '87011234567', 'a@b.kz', '[number] [email]'])('nothing of %j', question => {
    expect(maskedText(question)).toBe('')
  })
})

test('no number of two digits or more is kept, whatever stands around it', () => {
  const digits = fc.stringMatching(/^[0-9]{2,12}$/)
  const around = fc.constantFrom(
    'a',
    'ж',
    '号',
    ' ',
    '-',
    '.',
    '(',
    '+',
    '/',
    '"',
    '🙂',
    '\u0301',
    '٣',
    '@',
    '*',
  )
  const question = fc.tuple(fc.array(around), digits, fc.array(around))
  fc.assert(
    fc.property(question, ([before, number, after]) => {
      expect(maskedText(`${before.join('')}${number}${after.join('')}`)).not.toMatch(/\p{N}{2}/u)
    }),
    { numRuns: 2_000 },
  )
})

test('what is kept stays as it is when it is masked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), question => {
      const kept = maskedText(question)
      expect(maskedText(kept)).toBe(kept)
    }),
    { numRuns: 2_000 },
  )
})
