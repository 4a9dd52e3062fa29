/** The one place that reads content from the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Path below the folder (with /) → text, for every Markdown and YAML file; none when there is no folder. */
export function readContentFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  if (!existsSync(folder)) return files
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !/\.(md|ya?ml)$/.test(item.name)) continue
    const path = join(item.parentPath, item.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}
