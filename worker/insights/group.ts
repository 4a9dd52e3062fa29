/** Puts texts that ask alike into one group: twenty spellings of a question are one gap in the FAQ. Pure. */
import { termsOf } from '../search/features.ts'

export interface Group<T> {
  /** The most asked one first: it speaks for the group. */
  texts: T[]
  times: number
}

// Chosen on public sets of questions with known intents (clinc150, banking77, xSID): lower values join what
// differs, higher ones leave more spellings alone; precision 83 % and recall 55 % on clinc150 (B-cubed).
const SAME_QUESTION = 0.35
const SAME_GROUP = 0.4

// Words that every question has say little about what is asked, yet enough to tell "how" from "how much".
const FUNCTION_WORD_WEIGHT = 0.1
const FUNCTION_WORDS = `a an the i me my you your we it is are am was be been do does did can could will would should may must to of in
  on at for from with by and or but if so as that this these those there what which who when where why how please
  need want get got have has had not no any some just about up out number email link
  и в во не на я с со что а по как но к у из за от же бы ли или для до это то мне меня мой моя мои вы ты мы он она
  они где когда почему какой какая какие можно нужно надо есть если так уже ещё подскажите пожалуйста хочу могу
  мен менің маған сен сіз ол бұл мынау не қалай қайда қашан неге қандай қанша бар жоқ керек болады ма ме ба бе па
  пе және үшін деп еді екен
  的 了 吗 呢 我 你 是 在 有 和 怎么 什么 哪里 可以 能 要 想 请问 吧 啊`
let functionTerms: Set<string> | undefined

function isFunctionTerm(term: string): boolean {
  // Not before it is needed: a Worker that starts has a question to answer.
  functionTerms ??= new Set(termsOf(FUNCTION_WORDS, 'ru'))
  return functionTerms.has(term)
}

export function groupByLikeness<T extends { text: string; times: number }>(texts: T[]): Group<T>[] {
  const spellings = new Clusters<T>(SAME_QUESTION)
  for (const text of [...texts].sort((a, b) => b.times - a.times)) {
    spellings.add({ texts: [text], features: featuresOf(text.text), length: 1 })
  }
  // A group that grew from an odd spelling often turns out to be a part of a larger one.
  const groups = new Clusters<T>(SAME_GROUP)
  for (const cluster of spellings.all.sort((a, b) => b.texts.length - a.texts.length)) groups.add(cluster)
  return groups.all
    .map(({ texts }) => ({
      texts: texts.sort((a, b) => b.times - a.times),
      times: texts.reduce((sum, { times }) => sum + times, 0),
    }))
    .sort((a, b) => b.times - a.times)
}

type Features = Map<string, number>

interface Cluster<T> {
  texts: T[]
  /** The sum of its texts' features. */
  features: Features
  length: number
}

class Clusters<T> {
  readonly all: Cluster<T>[] = []
  readonly #threshold: number
  readonly #having = new Map<string, Set<Cluster<T>>>()

  constructor(threshold: number) {
    this.#threshold = threshold
  }

  /** Joins the likest cluster, or becomes one of its own. */
  add(newcomer: Cluster<T>) {
    const home: Cluster<T> = this.#likest(newcomer) ?? { texts: [], features: new Map(), length: 0 }
    if (home.texts.length === 0) this.all.push(home)
    home.texts.push(...newcomer.texts)
    for (const [feature, weight] of newcomer.features) {
      home.features.set(feature, (home.features.get(feature) ?? 0) + weight)
      this.#having.set(feature, (this.#having.get(feature) ?? new Set()).add(home))
    }
    home.length = lengthOf(home.features)
  }

  #likest({ features, length }: Cluster<T>): Cluster<T> | undefined {
    const products = new Map<Cluster<T>, number>()
    for (const [feature, weight] of features) {
      for (const cluster of this.#having.get(feature) ?? []) {
        products.set(cluster, (products.get(cluster) ?? 0) + weight * cluster.features.get(feature)!)
      }
    }
    let likest: Cluster<T> | undefined
    let likeness = this.#threshold
    for (const [cluster, product] of products) {
      const cosine = product / (length * cluster.length)
      if (cosine >= likeness) [likest, likeness] = [cluster, cosine]
    }
    return likest
  }
}

// Only Cyrillic is stemmed by language, and Russian endings are the nearest that Kazakh texts have in common with it.
/** Terms, and their trigrams for what is misspelt, as a vector of length 1. */
function featuresOf(text: string): Features {
  const features: Features = new Map()
  for (const term of new Set(termsOf(text, 'ru'))) {
    const weight = isFunctionTerm(term) ? FUNCTION_WORD_WEIGHT : 1
    features.set(term, weight)
    if (/\p{sc=Han}/u.test(term)) continue
    const padded = `_${term}_`
    const trigrams = Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) =>
      padded.slice(at, at + 3),
    )
    const share = weight / Math.sqrt(trigrams.length)
    for (const trigram of trigrams)
      features.set(`~${trigram}`, Math.max(features.get(`~${trigram}`) ?? 0, share))
  }
  const norm = lengthOf(features) || 1
  for (const [feature, weight] of features) features.set(feature, weight / norm)
  return features
}

function lengthOf(features: Features): number {
  let sum = 0
  for (const weight of features.values()) sum += weight * weight
  return Math.sqrt(sum)
}
