import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// Written in parts, so that this file isn't found itself.
const PLACES = ['home', 'Users', 'root', 'work', 'private/var', 'mnt'].map(name => `/${name}/`)
const MACHINE_PATH = new RegExp(`(?<![\\w.:/)\\]}*-])(?:${PLACES.join('|')})[\\w.-]|\\b[A-Z]:\\\\\\w`)

test('a machine path is told from addresses and ids', () => {
  for (const path of [`see ${PLACES[0]}me/faq`, `'${PLACES[3]}main'`, `C:${'\\'}faq`])
    expect(path).toMatch(MACHINE_PATH)
  for (const text of ['https://a.example/home/x', 'content/work/hours', '../root/x'])
    expect(text).not.toMatch(MACHINE_PATH)
})

test('no file names a path of the machine it was written on', () => {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter(file => /\.(ts|tsx|js|css|html|json|md|ya?ml|toml|csv|txt|svg)$|(^|\/)[^.]+$/.test(file))
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap(file =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (MACHINE_PATH.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // deleted but not yet committed, or a link to a folder
  }
}
