/** The engine on the content of this repository, as the Worker has it. */
import { compileContent } from '../../worker/compile/compile.ts'
import { readContentFolder } from '../../worker/compile/content-folder.ts'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import type { Corpus } from '../../worker/search/corpus.ts'
import { createEngine } from '../../worker/search/engine.ts'

export function readOwnCorpus(): Corpus {
  const { corpus, faults } = compileContent(readContentFolder('content'), '2026-01-01')
  if (!corpus) throw new Error(`content/ has ${faults.length} faults; run npm run build to see them`)
  return corpus
}

export function createOwnEngine(corpus: Corpus) {
  return createEngine(buildIndex(corpus, hanTables(corpus)))
}
