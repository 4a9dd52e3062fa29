import { expect, test } from 'vitest'
import { guide } from './guide.ts'
import { phrasings } from './guide-phrasings.ts'

/** Phrasings that two entries have an equal right to; the other one comes first, theirs is offered beside it. */
const SHARED: Record<string, string> = {
  // Two operators, one of them named in passing: the entry of the other one is as right.
  'код кселла на активе сработает?': 'top-up/kcell',
  'is 747 tele2 or altel': 'top-up/tele2',
  'tele2 or altel or activ': 'top-up/tele2',
  'теле2 или алтел или актив': 'top-up/tele2',
  tele2和activ怎么选: 'top-up/kcell',
  // An operator named, and something that has an entry for all operators: the operator's own entry leads there.
  'what code shows my number on beeline': 'balance/beeline',
  'Как посмотреть свой номер на Билайне?': 'balance/beeline',
  'tele2 app recharge': 'top-up/tele2',
  'мой билайн закинуть': 'top-up/beeline',
  'закинуть в салоне билайн': 'top-up/beeline',
  'кселл телефон': 'balance/kcell',
  // The shortest question of all, held by many longer phrasings of another entry.
  查余额: 'balance/by-sms',
}

test('every title and every phrasing of the guide leads to its entry', { timeout: 120_000 }, () => {
  expect(phrasings.length).toBeGreaterThan(9000)
  const strays: Record<string, string | undefined> = {}
  for (const { id, language, text } of phrasings) {
    const { answers, suggestions } = guide.search(text, { language })
    const first = [...answers, ...suggestions][0]?.id
    if (first !== id) strays[text] = first
  }
  expect(strays).toEqual(SHARED)
})

test('shared phrasings still offer their own entry', () => {
  for (const { id, language, text } of phrasings.filter(({ text }) => text in SHARED)) {
    const { answers, suggestions } = guide.search(text, { language })
    expect([...answers, ...suggestions].map(found => found.id)).toContain(id)
  }
})
