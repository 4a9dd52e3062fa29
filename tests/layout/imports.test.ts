import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

interface Import {
  file: string
  /** A path from the root, or the name of a package. */
  target: string
  isType: boolean
}

const imports: Import[] = ['worker', 'widget'].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .flatMap(path => importsOf(join(folder, path))),
)

/** Static, dynamic, re-exporting and side-effect imports. */
function importsOf(file: string): Import[] {
  const code = readFileSync(file, 'utf8')
  const found = code.matchAll(
    /(?:^|[;\n}])\s*(?:import|export)\s(?<type>type\s)?[^'"`;]*?['"](?<static>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/g,
  )
  return [...found].map(({ groups }) => {
    const target = groups!.static ?? groups!.dynamic!
    return {
      file,
      target: target.startsWith('.') ? join(dirname(file), target) : target,
      isType: groups!.type !== undefined,
    }
  })
}

const from = (folder: string) => imports.filter(({ file }) => file.startsWith(`${folder}/`))
const ours = ({ target }: Import) => /^(worker|widget|tests|content|dist)\//.test(target)
const shown = ({ file, target }: Import) => `${file} imports ${target}`

test('the check sees imports of every kind', () => {
  expect(from('worker/search').length).toBeGreaterThan(20)
  expect(from('widget').length).toBeGreaterThan(20)
  expect(imports.map(shown)).toContain('worker/index.ts imports worker/app.ts')
  expect(imports.filter(({ isType }) => isType).map(shown)).toContain(
    'widget/conversation/worker-client.ts imports worker/ask/contract.ts',
  )
})

test('the engine imports nothing of ours and nothing of a platform', () => {
  const strangers = from('worker/search').filter(
    found =>
      (ours(found) && !found.target.startsWith('worker/search/')) || /^(node|cloudflare):/.test(found.target),
  )
  expect(strangers.map(shown)).toEqual([])
})

test('the widget takes types of the wire from the Worker, and the engine where it works offline', () => {
  const strangers = from('widget')
    .filter(found => ours(found) && !found.target.startsWith('widget/'))
    .filter(({ target, isType }) => !(target === 'worker/ask/contract.ts' && isType))
    .filter(
      ({ file, target }) =>
        !(/^widget\/(offline|pocket)\//.test(file) && /^worker\/(search|offline)\//.test(target)),
    )
  expect(strangers.map(shown)).toEqual([])
})

test('the Worker does not import the widget, but for its build', () => {
  const strangers = from('worker').filter(
    ({ file, target }) => target.startsWith('widget/') && !file.startsWith('worker/compile/'),
  )
  expect(strangers.map(shown)).toEqual([])
})

test('only the build touches the disk', () => {
  const strangers = imports.filter(
    ({ file, target }) => /^(node:)?fs(\/|$)/.test(target) && !/^worker\/(compile|local)\//.test(file),
  )
  expect(strangers.map(shown)).toEqual([])
})

test('what runs on Cloudflare does not import what only builds', () => {
  const strangers = from('worker').filter(
    ({ file, target }) =>
      /^worker\/(compile|local)\//.test(target) && !/^worker\/(compile|local)\//.test(file),
  )
  expect(strangers.map(shown)).toEqual([])
})

test('nothing imports the tests', () => {
  expect(imports.filter(({ target }) => /(^|\/)tests\//.test(target)).map(shown)).toEqual([])
})
