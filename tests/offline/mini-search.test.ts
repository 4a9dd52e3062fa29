/** The stand-in for MiniSearch in browsers against MiniSearch itself. */
import fc from 'fast-check'
import RealMiniSearch from 'minisearch'
import { expect, test } from 'vitest'
import MiniSearch from '../../worker/offline/mini-search.ts'

const options = {
  fields: ['phrasings', 'answer'],
  tokenize: (text: string) => (text === '' ? [] : text.split(' ')),
  processTerm: (term: string) => term,
  searchOptions: { boost: { phrasings: 1, answer: 0.35 } },
}
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '余额'))
  .map(words => words.join(' '))
const documents = fc.array(fc.record({ phrasings: text, answer: text }), { minLength: 1, maxLength: 12 })

test('a term has the same score in each document, to the last digit', () => {
  fc.assert(
    fc.property(documents, fc.constantFrom('a', 'b', 'constructor', '余额', 'none'), (texts, term) => {
      const real = new RealMiniSearch(options)
      const own = new MiniSearch(options)
      texts.forEach((text, id) => {
        real.add({ id, ...text })
        own.add({ id, ...text } as unknown as Parameters<MiniSearch['add']>[0])
      })
      const byId = (found: { id: number; score: number }[]) =>
        found.map(({ id, score }) => `${id}: ${score}`).sort()
      expect(byId(own.search(term))).toEqual(
        byId(real.search(term) as unknown as { id: number; score: number }[]),
      )
    }),
  )
})
