/** Writes files into the content folder; what exists stays as it is. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `files`: path under `root` → text. Returns the paths as shown to people. */
export function writeNewFiles(
  root: string,
  files: Map<string, string>,
): { written: string[]; kept: string[] } {
  const written: string[] = []
  const kept: string[] = []
  for (const [path, text] of files) {
    const file = join(root, path)
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, text, { flag: 'wx' })
      written.push(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      kept.push(file)
    }
  }
  return { written, kept }
}
