/** The build: content/ → dist/. Exits with 1 and leaves the last good dist/ alone when there is a fault. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Welcome } from '../ask/contract.ts'
import { CONTENT_FOLDER, packContent } from '../content-file.ts'
import { buildIndex } from '../search/build-index.ts'
import { type Site, textIn, wordsIn } from '../site.ts'
import { pocketFiles } from './bundle-pocket.ts'
import { bundleWidget } from './bundle-widget.ts'
import { checkPhrasings } from './check-phrasings.ts'
import { settingsFault } from './check-settings.ts'
import { compileContent } from './compile.ts'
import { readContentFolder } from './content-folder.ts'
import { formatFault } from './fault.ts'
import { hanTables } from './han-tables.ts'
import { offlineFiles } from './offline-files.ts'
import { openapi } from './openapi.ts'

export interface BuildOptions {
  /** Folder of the owner's content. */
  content: string
  /** Folder to write to; replaced as a whole. */
  output: string
}

/** Prints the faults; false when nothing was written. */
export async function build({ content, output }: BuildOptions): Promise<boolean> {
  const today = new Date().toISOString().slice(0, 10)
  const { site, corpus, faults } = compileContent(readContentFolder(content), today, content)
  const tooMany = corpus ? checkPhrasings(corpus, content) : []
  for (const fault of [...faults, ...tooMany]) console.error(formatFault(fault))
  if (!site || !corpus || tooMany.some(({ severity }) => severity === 'error')) return false

  const fresh = `${output}.new`
  rmSync(fresh, { recursive: true, force: true })
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(fresh, path)), { recursive: true })
    writeFileSync(join(fresh, path), text)
  }
  const index = buildIndex(corpus, hanTables(corpus))
  for (const [file, bytes] of Object.entries(packContent({ site, index })))
    write(`public/${CONTENT_FOLDER}/${file}`, bytes)
  const offline = await offlineFiles({ site, corpus, index })
  for (const [path, text] of offline.files) write(`public/${path}`, text)
  const copies = new Map([...offline.files].filter(([path]) => path.endsWith('.bin')))
  const pocket = await pocketFiles(site, copies, offline.engine)
  for (const [path, content] of pocket) write(`public/${path}`, content)
  for (const language of site.languages) {
    const greeting: Welcome = { ...welcome(site, language), offline: offline.addresses[language]! }
    write(`public/welcome/${language}.json`, JSON.stringify(greeting))
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  write('public/openapi.json', JSON.stringify(openapi(site, version), null, 2))
  cpSync('worker/pages/public', join(fresh, 'public'), { recursive: true })
  try {
    await bundleWidget(join(fresh, 'public'), site.languages)
  } catch {
    rmSync(fresh, { recursive: true })
    return false // esbuild has printed file, line and reason
  }
  rmSync(output, { recursive: true, force: true })
  renameSync(fresh, output)
  return true
}

function welcome(site: Site, language: string): Welcome {
  const link = (id: string) => {
    const entry = site.entries.find(entry => entry.id === id)!
    return { id, question: textIn(site, entry, language).text.question }
  }
  return {
    language,
    languages: site.languages,
    title: wordsIn(site, site.title, language),
    starters: site.starters.map(link),
    entries: site.entries.map(entry => link(entry.id)),
    ...(site.contact && {
      contact: { label: wordsIn(site, site.contact.label, language), url: site.contact.url },
    }),
  }
}

if (import.meta.main) {
  const fault = process.env.WRANGLER_COMMAND === 'deploy' ? await settingsFault() : undefined
  if (fault) {
    console.error(fault)
    process.exit(1)
  }
  const options = { content: process.env.FAQ_CONTENT || 'content', output: 'dist' }
  if (!(await build(options))) {
    // While `wrangler dev` runs, a fault must not take the server down: it goes on with the last good build.
    const serving = process.env.WRANGLER_COMMAND === 'dev' && existsSync(options.output)
    console.error(
      serving ? 'Not rebuilt: the last good build is served until this is mended.' : 'Nothing was built.',
    )
    process.exit(serving ? 0 : 1)
  }
}
