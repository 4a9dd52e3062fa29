/** `npm run eval -- --public DIR`: this engine and its peers on public question sets, in one run. */
import type { Peer } from '../peers/peer.ts'
import { type Figures, measure } from './measure.ts'
import { type QuestionSet, queriesOf, type Split } from './question-set.ts'
import { thisEngine } from './this-engine.ts'

/** Enough for the JIT. */
const WARM_UP = 300

export async function loadPeers(): Promise<Peer[]> {
  try {
    return (await import('../peers/peers.ts')).PEERS
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause
    throw new Error('the libraries to compare with are missing; run npm install in tests/eval/peers first')
  }
}

/** Prints a table per set; returns what this engine reached on each. */
export async function compare(sets: QuestionSet[], split: Split): Promise<Map<string, Figures>> {
  const peers = await loadPeers()
  const reached = new Map<string, Figures>()
  for (const set of sets) {
    const queries = queriesOf(set, split)
    console.log(
      `\n${set.name} (${set.lang}), ${queries.length} questions of the ${split} half; ${set.license}\n`,
    )
    console.log('| ranker | P@1 | MRR@10 | R@5 | AUROC | median µs |\n| --- | --: | --: | --: | --: | --: |')
    for (const peer of [thisEngine, ...peers]) {
      const figures = measure(
        await peer.index(set),
        sampled(queries, peer.sample),
        warmUpOf(set, split, peer),
      )
      console.log(row(peer, figures))
      if (peer === thisEngine) reached.set(set.name, figures)
    }
  }
  return reached
}

/** From the other half. */
function warmUpOf(set: QuestionSet, split: Split, peer: Peer) {
  if (peer.sample) return []
  return queriesOf(set, split === 'test' ? 'dev' : 'test').slice(0, WARM_UP)
}

function sampled<T>(items: T[], size = items.length): T[] {
  const step = Math.max(items.length / size, 1)
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step))
}

function row({ name, sample }: Peer, figures: Figures): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  const cells = [
    sample ? `${name} (${figures.asked} questions)` : name,
    percent(figures.first),
    percent(figures.reciprocalRank),
    percent(figures.amongFive),
    figures.auroc === undefined ? '' : percent(figures.auroc),
    figures.time.toFixed(0),
  ]
  return `| ${cells.join(' | ')} |`
}
