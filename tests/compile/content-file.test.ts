import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { openContent, packContent } from '../../worker/content-file.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { compileWith } from './small-site.ts'

const { site, corpus } = compileWith({ 'ru/stay/sauna.md': undefined })
const built = { site: site!, index: buildIndex(corpus!, hanTables(corpus!)) }
const file = packContent(built, bytes => Uint8Array.from(gzipSync(bytes)))

function open() {
  let opened = 0
  const content = openContent(file.buffer, bytes => {
    opened++
    return Uint8Array.from(gunzipSync(bytes))
  })
  return { ...content, opened: () => opened }
}

test('what is opened is what was packed', () => {
  const { site, index } = open()
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

test('a language is opened when somebody asks in it, and once', () => {
  const { site, index, opened } = open()
  const engine = createEngine(index)
  const atStart = opened()
  for (const question of ['wlan password', 'is there a sauna']) {
    const { answers } = engine.search(question)
    expect(site.entries.find(({ id }) => id === answers[0]?.id)!.texts.en!.html).toMatch(/^<p>/)
  }
  // Its index and its texts.
  expect(opened()).toBe(atStart + 2)
  engine.search('пароль от вайфая')
  expect(opened()).toBe(atStart + 3)
})
