import { expect, test } from 'vitest'
import { guide } from './guide.ts'
import { phrasings } from './guide-phrasings.ts'

test('every title and every phrasing of the guide is answered with its entry', () => {
  expect(phrasings.length).toBeGreaterThan(9000)
  const strays = phrasings.flatMap(({ id, language, text }) => {
    const { outcome, answers, suggestions } = guide.search(text, { language })
    const first = [...answers, ...suggestions][0]?.id
    return first === id && outcome !== 'none' ? [] : [`${language} ${id}: "${text}" → ${outcome} ${first}`]
  })
  expect(strays).toEqual([])
})
