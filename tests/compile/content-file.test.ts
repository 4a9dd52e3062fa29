import { expect, test } from 'vitest'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { openContent, packContent } from '../../worker/content-file.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { compileWith } from './small-site.ts'

const { site, corpus } = compileWith({ 'ru/stay/sauna.md': undefined })
const built = { site: site!, index: buildIndex(corpus!, hanTables(corpus!)) }
const file = packContent(built)

test('what is opened is what was packed', () => {
  const { site, index } = openContent(file)
  expect(site).toEqual(built.site)
  expect(index).toMatchObject({ ids: built.index.ids, tags: built.index.tags, keys: built.index.keys })
  const [fresh, opened] = [createEngine(built.index), createEngine(index)]
  for (const question of [
    'wlan password',
    'how can I use wify',
    'пароль от вайфая',
    'саунна',
    'best museum',
    'xyzzy',
  ])
    expect(opened.rank(question), question).toEqual(fresh.rank(question))
})
