import { describe, expect, test } from 'vitest'
import { compileAfter, compileWith } from './small-site.ts'

/** Faults of an entry that says one thing in English and another in Russian. */
const compare = (english: string, russian: string) =>
  compileWith({
    'en/stay/sauna.md': `# Is there a sauna?\n\nYes.\n\n${english}\n`,
    'ru/stay/sauna.md': `# Есть ли сауна?\n\n${russian}\n`,
  }).lines

describe('what a translation must not change is named in both places', () => {
  test.each([
    ['a code', 'Dial `*106#`.', 'Наберите `*107#`.', '*106#', '*107#'],
    ['a phone number', 'Call +7 700 123 45 67.', 'Звоните +7 700 123 45 68.', '+77001234567', '+77001234568'],
    ['an amount', 'It costs 2,000 ₸.', 'Стоит 3 000 ₸.', '2000', '3000'],
    ['a price that looks like a year', 'It costs 1990 ₸.', 'Стоит 1980 ₸.', '1990', '1980'],
    ['a share', 'A fee of 1.5 %.', 'Комиссия 2,5 %.', '1.5', '2.5'],
    ['an amount that holds a digit of a code', 'Press `1`: 11 ₸.', 'Нажмите `1`: 111 ₸.', '11', '111'],
  ])('%s', (_, english, russian, there, here) => {
    expect(compare(english, russian)).toEqual([
      `content/en/stay/sauna.md:1: "${here}" stands in content/ru/stay/sauna.md:3 but not here; make both say the same`,
      `content/ru/stay/sauna.md:1: "${there}" stands in content/en/stay/sauna.md:5 but not here; make both say the same`,
    ])
  })

  test('when only one of them has it', () => {
    expect(compare('Dial `*100#` or `*106#`.', 'Наберите `*106#`.')).toEqual([
      'content/ru/stay/sauna.md:1: "*100#" stands in content/en/stay/sauna.md:5 but not here; make both say the same',
    ])
    expect(compare('It is free.', 'Стоит 500 ₸.')).toEqual([
      'content/en/stay/sauna.md:1: "500" stands in content/ru/stay/sauna.md:3 but not here; make both say the same',
    ])
  })

  test('when one lists more unconfirmed points than the other', () => {
    const { lines } = compileAfter('en/stay/wifi.md', 'also:', 'unconfirmed: [the price]\nalso:')
    expect(lines).toEqual([
      'content/ru/stay/wifi.md:2: unconfirmed: content/en/stay/wifi.md lists 1 points, this file 0; translate each of them',
    ])
  })
})

describe('what languages only write differently is the same', () => {
  test.each([
    ['thousands', '2,000 and 12,500', '2 000 и 12 500'],
    ['thousands with narrow spaces', '2,000,000', '2\u202f000\u00a0000'],
    ['no grouping at all', '1,990 and 2,050', '1990 и 2050'],
    ['decimals', '1.5 GB', '1,5 ГБ'],
    ['phone numbers', '+7 727 258 27 00', '+7 (727) 258-27-00'],
    [
      'phone numbers with hard spaces and hyphens',
      '+7 727 258-27-00',
      '+7\u00a0727\u00a0258\u201127\u201100',
    ],
    ['days and months', 'until 3 January 2026', 'до 3 января 2026 года'],
    ['digits of names', 'Tele2, 4G and 5G', 'Tele2, LTE и 5G'],
    ['words in a code', 'Send `*100*NUMBER#`', 'Отправьте `*100*НОМЕР#`'],
    ['addresses', 'See https://a.example/2024', 'Пишите: desk7@a.example'],
    ['full-width digits', '500', '５００'],
  ])('%s', (_, english, russian) => {
    expect(compare(english, russian)).toEqual([])
  })
})
