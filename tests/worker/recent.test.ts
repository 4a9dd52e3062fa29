import { expect, test } from 'vitest'
import { Recent } from '../../worker/ask/recent.ts'

test('what was used last is remembered, what has been unused the longest is forgotten', () => {
  const recent = new Recent<string>(2)
  const made: string[] = []
  const get = (key: string) =>
    recent.get(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
