/** The widget for the browser: a loader, a panel per language of the site, and what comes later. Stable paths, versioned by `?v=`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin, transform } from 'esbuild'
import { BUTTON_LABELS } from '../../widget/strings/button-labels.ts'

/** The page pays for the loader alone until somebody means to open the bubble. */
export async function bundleWidget(folder: string, languages: string[]) {
  const labels = languages.map(language => [language, BUTTON_LABELS[stringsOf(language)]])
  const hash = createHash('sha256')
  const later = join(folder, 'panel/later.js')
  await build({ ...COMMON, entryPoints: ['widget/later.ts'], format: 'esm', outfile: later })
  hash.update(readFileSync(later))
  for (const language of languages) {
    const outfile = join(folder, `panel/${language}.js`)
    await build({
      ...COMMON,
      inject: ['widget/jsx-factory.ts'],
      define: { SITE_LANGUAGES: JSON.stringify(languages) },
      stdin: { contents: panelIn(language), resolveDir: 'widget', loader: 'ts' },
      format: 'esm',
      outfile,
    })
    hash.update(readFileSync(outfile))
  }
  await build({
    ...COMMON,
    define: {
      BUTTON_LABELS: JSON.stringify(Object.fromEntries(labels)),
      VERSION: JSON.stringify(hash.digest('hex').slice(0, 8)),
    },
    entryPoints: ['widget/loader.ts'],
    format: 'iife',
    outfile: join(folder, 'widget.js'),
  })
}

/** The widget's own words exist in some languages; a site in any other has the English ones. */
const stringsOf = (language: string) =>
  (language in BUTTON_LABELS ? language : 'en') as keyof typeof BUTTON_LABELS

const panelIn = (language: string) => `
  import { createPanel as create } from './panel.tsx'
  import { strings } from './strings/${stringsOf(language)}.ts'
  export { strings }
  export const createPanel = host => create(host, { language: '${language}', strings })`

/** Style sheets become minified strings, for `adoptedStyleSheets`. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'css',
        minify: true,
        charset: 'utf8',
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

const COMMON = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'error',
  jsx: 'transform',
  jsxFactory: 'h',
  plugins: [cssAsText],
  tsconfigRaw: '{}', // no "use strict" for what is strict already
} as const satisfies BuildOptions
