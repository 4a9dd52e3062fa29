/** What the engine must know about the Chinese characters of the content, from dictionaries too big for a Worker. */
import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { HanTables } from '../search/build-index.ts'
import type { Corpus } from '../search/corpus.ts'

/** Only characters that the content uses: others could match nothing. */
export function hanTables(corpus: Corpus): HanTables {
  const used = new Set<string>()
  const read = (text: string) => {
    for (const [character] of text.matchAll(/\p{sc=Han}/gu)) used.add(character)
  }
  for (const entry of corpus.entries) {
    for (const { question, also, answer } of Object.values(entry.texts))
      for (const text of [question, ...also, answer]) read(text)
  }
  for (const { phrasings } of corpus.notCovered)
    for (const text of Object.values(phrasings).flat()) read(text)
  for (const { same, brands } of Object.values(corpus.words))
    for (const text of [...same.flat(), ...Object.values(brands).flat()]) read(text)
  return { simplified: used.size === 0 ? '' : simplifiedPairs(used), pinyin: pinyinTable(used) }
}

function simplifiedPairs(used: Set<string>): string {
  const toSimplified = Converter({ from: 't', to: 'cn' })
  let result = ''
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCodePoint(code)
    const simple = toSimplified(character)
    if (simple !== character && used.has(simple)) result += character + simple
  }
  return result
}

function pinyinTable(used: Set<string>): Record<string, string> {
  const table: Record<string, string> = {}
  for (const character of [...used].sort()) {
    for (const syllable of new Set(
      pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }),
    )) {
      if (/^[a-z]+$/.test(syllable)) table[syllable] = (table[syllable] ?? '') + character
    }
  }
  return table
}
