/** The pocket page: its script, its manifest and icons, and the service worker that knows each file by its hash. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { type Site, wordsIn } from '../site.ts'
import { drawIcon } from './draw-icon.ts'

type Files = Map<string, string | Uint8Array>

const ICON_SIZES = [180, 192, 512]

/** `copies`: path → the copies of all languages. `engine`: the name that they were made for. */
export async function pocketFiles(site: Site, copies: Files, engine: string): Promise<Files> {
  const addresses = site.languages.map(language => [language, `../offline/${language}.bin`])
  const shell: Files = new Map<string, string | Uint8Array>([
    ['pocket/index.html', pageOf(site)],
    ['pocket/pocket.css', readFileSync('worker/pages/public/pocket/pocket.css', 'utf8')],
    ['pocket/manifest.json', JSON.stringify(manifestOf(site))],
    [
      'pocket/pocket.js',
      await bundle('widget/pocket/pocket.tsx', { COPIES: Object.fromEntries(addresses), ENGINE: engine }),
    ],
    ...ICON_SIZES.map((size): [string, Uint8Array] => [`pocket/icon-${size}.png`, drawIcon(size)]),
  ])
  const hashes = Object.fromEntries(
    [...shell, ...copies].map(([path, content]) => [addressOf(path), sha256(content)]),
  )
  const worker = await bundle('widget/pocket/service-worker.ts', {
    FILES: hashes,
    SHELL: [...shell.keys()].map(addressOf),
    VERSION: sha256(JSON.stringify(hashes)).slice(0, 8),
  })
  return new Map([...shell, ['pocket/service-worker.js', worker]])
}

/** Static files are served without `index.html` in their address. */
const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

async function bundle(entry: string, define: Record<string, unknown>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { minisearch: './worker/offline/mini-search.ts' },
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    tsconfigRaw: '{}',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

function pageOf(site: Site): string {
  const title = escapeHtml(wordsIn(site, site.title, site.languages[0]!))
  return `<!doctype html>
<html lang="${site.languages[0]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b6e69">
<title>${title}</title>
<link rel="manifest" href="manifest.json">
<link rel="icon" href="icon-192.png">
<link rel="apple-touch-icon" href="icon-180.png">
<link rel="stylesheet" href="pocket.css">
<body>
<div id="pocket"><h1>${title}</h1><noscript><a href="/faq">${title}</a></noscript></div>
<script type="module" src="pocket.js"></script>
</body>
</html>
`
}

function manifestOf(site: Site) {
  const name = wordsIn(site, site.title, site.languages[0]!)
  return {
    name,
    short_name: name.length > 12 ? name.split(' ').slice(0, 2).join(' ') : name,
    lang: site.languages[0],
    id: '/pocket/',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#0b6e69',
    background_color: '#ffffff',
    icons: ICON_SIZES.slice(1).flatMap(size =>
      ['any', 'maskable'].map(purpose => ({
        src: `icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  }
}
