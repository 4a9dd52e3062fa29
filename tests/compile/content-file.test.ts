import { expect, test } from 'vitest'
import { hanTables } from '../../worker/compile/han-tables.ts'
import { MissingFile, openContent, packContent, SITE_FILE } from '../../worker/content-file.ts'
import { buildIndex } from '../../worker/search/build-index.ts'
import { createEngine } from '../../worker/search/engine.ts'
import { compileWith } from './small-site.ts'

const { site, corpus } = compileWith({ 'ru/stay/sauna.md': undefined })
const built = { site: site!, index: buildIndex(corpus!, hanTables(corpus!)) }
const files = packContent(built)

test('what is opened is what was packed', () => {
  const { site, index } = openContent(files)
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

test('a language is missed when something of it is read, and there as soon as its file is', () => {
  const here = { [SITE_FILE]: files[SITE_FILE]! }
  const { site, index } = openContent(here)
  const engine = createEngine(index)
  expect(engine.search('wlan password').answers[0]?.id).toBe('stay/wifi')
  expect(() => engine.search('пароль от вайфая')).toThrow(new MissingFile('ru.bin'))
  const wifi = site.entries.find(({ id }) => id === 'stay/wifi')!
  expect(() => wifi.texts.ru).toThrow(MissingFile)
  Object.assign(here, files)
  expect(engine.search('пароль от вайфая').answers[0]?.id).toBe('stay/wifi')
  expect(site).toEqual(built.site)
})
