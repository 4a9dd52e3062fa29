/** How well a ranking answers the questions of a set. */
import type { Rank, Ranked } from '../peers/peer.ts'
import type { SetQuery } from './question-set.ts'

export interface Figures {
  asked: number
  /** Shares of the questions in scope: right one first; 1 / its place among ten; among the first five. */
  first: number
  reciprocalRank: number
  amongFive: number
  /** How surely the top score tells questions in scope from others; undefined where there are no others. */
  auroc?: number
  /** Median time of a search, in microseconds. */
  time: number
}

const DEPTH = 10

export function measure(rank: Rank, queries: SetQuery[], warmUp: SetQuery[]): Figures {
  for (const { q } of warmUp) rank(q)
  const times: number[] = []
  const inScope: number[] = []
  const outOfScope: number[] = []
  let first = 0
  let reciprocalRank = 0
  let amongFive = 0
  let hasScores = true
  for (const { q, gold } of queries) {
    const start = performance.now()
    const ranked = rank(q)
    times.push(performance.now() - start)
    if (ranked[0] && ranked[0].score === undefined) hasScores = false
    const top = ranked[0]?.score ?? Number.NEGATIVE_INFINITY
    if (gold.length === 0) {
      outOfScope.push(top)
      continue
    }
    inScope.push(top)
    const place = placeOf(gold, ranked)
    if (place === 1) first++
    if (place <= 5) amongFive++
    if (place <= DEPTH) reciprocalRank += 1 / place
  }
  return {
    asked: queries.length,
    first: first / inScope.length,
    reciprocalRank: reciprocalRank / inScope.length,
    amongFive: amongFive / inScope.length,
    ...(hasScores && outOfScope.length > 0 && { auroc: auroc(inScope, outOfScope) }),
    time: 1000 * median(times),
  }
}

function placeOf(gold: string[], ranked: Ranked[]): number {
  const index = ranked.findIndex(({ id }) => gold.includes(id))
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1
}

/** The chance that one of `higher` is above one of `lower`; ties count half. */
export function auroc(higher: number[], lower: number[]): number {
  const all = [...higher.map(value => ({ value, up: 1 })), ...lower.map(value => ({ value, up: 0 }))]
  all.sort((a, b) => a.value - b.value)
  let below = 0
  let won = 0
  for (let i = 0; i < all.length; ) {
    let ups = 0
    let end = i
    while (end < all.length && all[end]!.value === all[i]!.value) ups += all[end++]!.up
    const downs = end - i - ups
    won += ups * (below + downs / 2)
    below += downs
    i = end
  }
  return won / (higher.length * lower.length)
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
