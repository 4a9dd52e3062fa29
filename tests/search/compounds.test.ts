import { expect, test } from 'vitest'
import { engineOf } from './small-engine.ts'

const { first } = engineOf({
  languages: ['en'],
  entries: {
    'a/backup': { en: ['Make a backup', 'copy everything'] },
    'a/topup': { en: ['How to top up', 'topup by card'] },
    'a/wall': { en: ['Turn around at the wall', 'go back to the wall', 'climb up'] },
  },
})

test.each([
  ['back up', 'a/backup'],
  ['back-up', 'a/backup'],
  ['backup', 'a/backup'],
  ['topup', 'a/topup'],
  ['top-up', 'a/topup'],
  ['top up', 'a/topup'],
])('%s is found however its parts are written', (question, id) => {
  expect(first(question)).toBe(id)
})
