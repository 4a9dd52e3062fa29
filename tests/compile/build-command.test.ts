import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A folder with our code in it and content of its own, so that the real dist/ is left alone. */
const folder = mkdtempSync(join(tmpdir(), 'build-'))
const wifi = join(folder, 'content/en/stay/wifi.md')

/** What `npm run build` and wrangler run. */
function build(environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['worker/compile/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FAQ_CONTENT: '', ...environment },
  })
  return { status, text: stdout + stderr }
}

/** Every file of dist/ with its bytes. */
const snapshot = () =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter(path => statSync(join(folder, 'dist', path)).isFile())
    .sort()
    .map(path => [path, readFileSync(join(folder, 'dist', path), 'base64')])

beforeAll(() => {
  for (const name of ['worker', 'widget', 'package.json', 'node_modules']) {
    symlinkSync(resolve(name), join(folder, name))
  }
  cpSync('tests/fixtures/hostel', join(folder, 'content'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the build', () => {
  const sound = readFileSync('tests/fixtures/hostel/en/stay/wifi.md', 'utf8')
  const breakIt = () => writeFileSync(wifi, sound.replace('# How', 'How').replace('tags:', 'tag:'))

  test('with a fault and nothing built before writes nothing, even while wrangler dev runs', () => {
    breakIt()
    for (const environment of [{}, { WRANGLER_COMMAND: 'dev' }] as Record<string, string>[]) {
      const { status, text } = build(environment)
      expect(status).toBe(1)
      expect(text).toContain('content/en/stay/wifi.md:2: tag: this setting is not known here')
      expect(text).toMatch(/content\/en\/stay\/wifi\.md:\d+: the question is missing/)
      expect(text).toMatch(/Nothing was built\.\n$/)
    }
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  test('of sound content writes all that is served, and prints the warnings', () => {
    writeFileSync(wifi, sound)
    const { status, text } = build()
    expect(status).toBe(0)
    expect(text).toContain('content/en/stay/pets.md:1: warning: not translated to de')
    expect(snapshot().map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'public/welcome/de.json',
        'public/widget.js',
        'public/panel/de.js',
        'public/content/site.bin',
        'public/content/de.bin',
      ]),
    )
  })

  test('with a fault exits 1 and leaves the last good one as it was', () => {
    const good = snapshot()
    breakIt()
    expect(build()).toMatchObject({ status: 1, text: expect.stringContaining('Nothing was built.') })
    expect(build({ WRANGLER_COMMAND: 'deploy' }).status).toBe(1)
    expect(snapshot()).toEqual(good)
  })

  test('with a fault while wrangler dev runs lets the last good one be served', () => {
    const good = snapshot()
    breakIt()
    const { status, text } = build({ WRANGLER_COMMAND: 'dev' })
    expect(status).toBe(0)
    expect(text).toContain('content/en/stay/wifi.md:2: tag: this setting is not known here')
    expect(text).toMatch(/Not rebuilt: the last good build is served until this is mended\.\n$/)
    expect(snapshot()).toEqual(good)
  })

  test('without a content folder says what is missing', () => {
    const { status, text } = build({ FAQ_CONTENT: 'nowhere' })
    expect(status).toBe(1)
    expect(text).toMatch(/^nowhere\/faq\.yaml:1: this file is missing/)
  })

  test('leaves nothing else behind', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'content',
      'dist',
      'node_modules',
      'package.json',
      'widget',
      'worker',
    ])
  })
})
