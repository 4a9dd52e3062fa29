import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const NOTICES = readFileSync('worker/pages/public/licences.txt', 'utf8')

/** Tables of the index are derived from their data when it is built. */
const DERIVED_FROM = ['opencc-js', 'pinyin-pro']

async function packagesShipped(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [
      'worker/index.ts',
      ...['loader.ts', 'panel.tsx', 'jsx-factory.ts', 'later.ts', 'offline/engine.ts'].map(
        name => `widget/${name}`,
      ),
      ...['pocket.tsx', 'service-worker.ts'].map(name => `widget/pocket/${name}`),
    ],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'nowhere',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['cloudflare:*'],
    loader: { '.css': 'text' },
    tsconfigRaw: '{}',
    logLevel: 'error',
  })
  const shipped = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const names = shipped.map(path => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
  return [...new Set(names.filter(name => name !== undefined))]
}

function licenceOf(name: string): string {
  const file = readdirSync(`node_modules/${name}`).find(file => /^LICEN[CS]E(\.\w+)?$/i.test(file))
  if (!file) throw new Error(`${name} brings no licence`)
  return readFileSync(`node_modules/${name}/${file}`, 'utf8').replaceAll('\r\n', '\n').trim()
}

test('licences.txt, which is served, holds the notice of everything shipped and of nothing else', async () => {
  const shipped = await packagesShipped()
  expect(shipped).toContain('preact')
  expect(shipped).toContain('hono')
  const named = [...NOTICES.matchAll(/^=+\n(\S+) \((.+?)\): .+\n=+$/gm)].map(([, name]) => name)
  expect(named.toSorted()).toEqual([...shipped, ...DERIVED_FROM].toSorted())
  for (const name of named) expect(NOTICES).toContain(licenceOf(name!))
  expect(NOTICES).toContain(readFileSync('node_modules/opencc-js/LICENSES/Apache-2.0.txt', 'utf8').trim())
})

test('every dependency is one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})
