/** Texts that ask alike become one group, others stay apart. */
import { describe, expect, test } from 'vitest'
import { groupByLikeness } from '../../../worker/insights/group.ts'
import { maskedText } from '../../../worker/insights/mask.ts'
import { THIRTY_SPELLINGS } from './thirty-spellings.ts'

const group = (texts: string[]) =>
  groupByLikeness(texts.map((text, index) => ({ text: maskedText(text), times: texts.length - index }))).map(
    ({ texts }) => texts.map(({ text }) => text),
  )

describe('one group', () => {
  test('are thirty spellings of a question', () => {
    expect(group(THIRTY_SPELLINGS)).toHaveLength(1)
  })

  test.each([
    [
      'в русском',
      [
        'аренда юрты',
        'арендовать юрту на выходные',
        'где арендовать юрту?',
        'юрта в аренду',
        'арендавать юрту',
      ],
    ],
    [
      'қазақша',
      ['киіз үй жалға алу', 'киіз үйді қалай жалға аламын', 'жалға киіз үй', 'киіз үй жалдау керек'],
    ],
    ['中文', ['租蒙古包', '怎么租蒙古包', '蒙古包出租吗？', '请问可以租蒙古包吗', '想租一个蒙古包']],
  ])('are spellings %s', (_, texts) => {
    expect(group(texts)).toHaveLength(1)
  })
})

describe('groups of their own', () => {
  test('are different questions, however alike their small words', () => {
    const questions = [
      'how do I rent a yurt',
      'how do I pay the bus',
      'how do I get a driving licence',
      'where can I get a haircut',
      '怎么租蒙古包',
      '怎么坐公交',
      'как арендовать юрту',
      'как постричься',
    ]
    expect(group(questions)).toHaveLength(questions.length)
  })

  test('are spellings of several questions mixed with each other', () => {
    const bus = ['pay the bus', 'bus payment', 'paying for a bus', 'how to pay in the bus']
    const mixed = THIRTY_SPELLINGS.flatMap((text, index) => (bus[index] ? [text, bus[index]] : [text]))
    expect(group(mixed).map(texts => texts.length)).toEqual([30, 4])
  })
})

test('the most asked text speaks for its group, the most asked group comes first', () => {
  const groups = groupByLikeness([
    { text: 'bus payment', times: 1 },
    { text: 'rent yurt', times: 2 },
    { text: 'pay the bus', times: 5 },
    { text: 'yurt for rent', times: 3 },
  ])
  expect(groups).toEqual([
    {
      times: 6,
      texts: [
        { text: 'pay the bus', times: 5 },
        { text: 'bus payment', times: 1 },
      ],
    },
    {
      times: 5,
      texts: [
        { text: 'yurt for rent', times: 3 },
        { text: 'rent yurt', times: 2 },
      ],
    },
  ])
})

test('texts without a single term are grouped without a fault', () => {
  expect(group(['🙂', '🙂🙂', '…'])).toBeInstanceOf(Array)
  expect(groupByLikeness([])).toEqual([])
})
