/** The one place that reads content from the disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Path below the folder (with /) → text, for every Markdown and YAML file. */
export function readContentFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile() || !/\.(md|ya?ml)$/.test(item.name)) continue
    const path = join(item.parentPath, item.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}
