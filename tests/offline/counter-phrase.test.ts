import { expect, test } from 'vitest'
import { counterPhrases } from '../../widget/pocket/counter-phrase.ts'

const textsOf = (wish: Parameters<typeof counterPhrases>[0]) =>
  counterPhrases(wish).map(({ text }) => text.replaceAll('\u00a0', ' '))

test('number, amount and operator stand in both phrases, written as in Kazakhstan', () => {
  expect(textsOf({ number: '8 (701) 123-45-67', amount: '12,500', operator: 'Beeline' })).toEqual([
    'Пожалуйста, пополните этот номер (Beeline) на 12 500 тенге: +7 701 123 45 67',
    'Осы нөмірге (Beeline) 12 500 теңге салып беріңізші: +7 701 123 45 67',
  ])
})

test('what is left out leaves a whole sentence', () => {
  expect(textsOf({ number: '', amount: '', operator: '' })).toEqual([
    'Пожалуйста, пополните этот номер',
    'Осы нөмірге ақша салып беріңізші',
  ])
})

test('a number that is no Kazakh one stays as it was typed', () => {
  expect(textsOf({ number: ' +86 138 0013 8000 ', amount: '0', operator: '' })[0]).toContain(
    ': +86 138 0013 8000',
  )
})
