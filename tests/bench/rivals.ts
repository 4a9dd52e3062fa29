/**
 * `node tests/bench/rivals.ts` (after `npm run build`): what a page loads before anybody clicks, beside packages that are
 * used for the same. Fetches them from the npm registry into a temporary folder and weighs the files that their
 * documentation has a page load; none of them becomes a dependency.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Package and version → files of a page with it; what they import at once is followed. */
const RIVALS: Record<string, Record<string, string[]>> = {
  'Cloudflare AI Search snippet': { '@cloudflare/ai-search-snippet@0.0.42': ['dist/search-snippet.es.js'] },
  'Pagefind default UI': { '@pagefind/default-ui@1.5.2': ['npm_dist/mjs/ui-core.mjs', 'css/ui.css'] },
  DocSearch: { '@docsearch/js@5.2.0': ['dist/umd/index.js'], '@docsearch/css@5.2.0': ['dist/style.css'] },
  'Deep Chat': { 'deep-chat@2.4.2': ['dist/deepChat.bundle.js'] },
  'n8n chat': { '@n8n/chat@1.37.0': ['dist/chat.bundle.es.js', 'dist/style.css'] },
  'Bot Framework Web Chat': { 'botframework-webchat@4.18.1': ['dist/webchat.js'] },
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).byteLength
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)

const folder = mkdtempSync(join(tmpdir(), 'faq-bubble-'))
try {
  console.log('| | requests before a click | KB, gzipped |\n| --- | --: | --: |')
  const own = (names: string[]) => names.reduce((sum, name) => sum + gzipped(`dist/public/${name}`), 0)
  const toAnswer = ['widget.js', 'panel/en.js', 'welcome/en.json', 'panel/later.js']
  console.log(`| **faq-bubble** | 1 | **${kilobytes(own(['widget.js']))}** |`)
  console.log(
    `| with everything up to the first answer, and the answer | ${toAnswer.length + 1} | ${kilobytes(own(toAnswer))} and the answer's 1 to 2 |`,
  )
  for (const [name, packages] of Object.entries(RIVALS)) {
    const files = Object.entries(packages).flatMap(([spec, paths]) => {
      const root = fetchPackage(spec)
      return [...new Set(paths.flatMap(path => withImports(join(root, path))))]
    })
    const bytes = files.reduce((sum, file) => sum + gzipped(file), 0)
    console.log(`| ${name} (${Object.keys(packages).join(', ')}) | ${files.length} | ${kilobytes(bytes)} |`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

function fetchPackage(spec: string): string {
  const root = mkdtempSync(join(folder, 'package-'))
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', root])
  const archive = readdirSync(root).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['xzf', join(root, archive), '-C', root])
  return join(root, 'package')
}

/** Static imports alone: what is imported later may never be. */
function withImports(file: string): string[] {
  if (!/\.m?js$/.test(file)) return [file]
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:^|[;\n}])\s*(?:import|export)\b[^'"();]*?["'](\.\/[^"']+)["']/g,
  )
  return [file, ...[...imports].flatMap(([, path]) => withImports(join(dirname(file), path!)))]
}
