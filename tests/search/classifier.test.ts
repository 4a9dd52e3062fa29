import { describe, expect, test } from 'vitest'
import { classify, trainClassifier } from '../../worker/search/classifier.ts'
import { featuresOf } from '../../worker/search/features.ts'
import { collectOccurrences } from '../../worker/search/occurrences.ts'
import { finish } from '../../worker/search/steps.ts'

const features = (text: string) => featuresOf(text.split(' '), 'en', new Set())

/** Everybody says "my card"; what decides is said by few. */
const ENTRIES = [
  ['my card is lost', 'i lost my card', 'lost the card my wife uses'],
  ['my card was charged twice', 'charged twice on my card', 'why is my card charged twice'],
  ['where is my card', 'my card has not come', 'where did my card go, it has not come'],
]

function train(entries: string[][]) {
  const phrasings = entries.flat().map(features)
  const entryStarts = new Uint32Array(entries.length + 1)
  for (const [entry, list] of entries.entries()) entryStarts[entry + 1] = entryStarts[entry]! + list.length
  return finish(trainClassifier(phrasings, entryStarts, finish(collectOccurrences(phrasings, new Set()))))
}

function scoresOf(text: string) {
  const classifier = train(ENTRIES)
  const scores = new Float64Array(ENTRIES.length)
  const knows = classify(classifier, features(text), scores)
  return { knows, scores: [...scores] }
}

describe('the classifier', () => {
  test.each([
    ['lost', 0],
    ['charged twice', 1],
    ['my card has not come', 2],
  ])('learns which words decide: %s', (text, entry) => {
    const { scores } = scoresOf(text)
    expect(scores.indexOf(Math.max(...scores))).toBe(entry)
  })

  test('learns little from what all entries share', () => {
    const spread = (text: string) => {
      const { scores } = scoresOf(text)
      return Math.max(...scores) - Math.min(...scores)
    }
    expect(spread('my card')).toBeLessThan(spread('lost') / 2)
  })

  test('says so when it knows nothing of a question', () => {
    expect(scoresOf('weather tomorrow')).toEqual({ knows: false, scores: [0, 0, 0] })
  })

  test('learns the same from the same phrasings', () => {
    expect(train(ENTRIES)).toEqual(train(ENTRIES))
  })

  test('learns nothing, and fails nowhere, where there are no phrasings', () => {
    expect(train([]).features.hashes).toHaveLength(0)
    expect(train([[], []]).features.hashes).toHaveLength(0)
  })
})
