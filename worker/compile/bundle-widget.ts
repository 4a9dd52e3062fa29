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
  const bundle = async (path: string, contents: string, jsx?: string) => {
    const outfile = join(folder, path)
    await build({
      ...COMMON,
      inject: jsx ? [`widget/${jsx}.ts`] : [],
      define: { SITE_LANGUAGES: JSON.stringify(languages) },
      stdin: { contents, resolveDir: 'widget', loader: 'ts' },
      format: 'esm',
      outfile,
    })
    hash.update(readFileSync(outfile))
  }
  await bundle('panel/check-settings.js', "export * from './check-settings.ts'")
  for (const language of languages) {
    await bundle(`panel/${language}.js`, panelIn(language), 'jsx-factory')
    await bundle(`panel/later/${language}.js`, laterIn(language), 'later-jsx-factory')
  }
  await build({
    ...COMMON,
    define: {
      BUTTON_LABELS: JSON.stringify(Object.fromEntries(labels)),
      VERSION: JSON.stringify(hash.digest('hex').slice(0, 6)),
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

const laterIn = (language: string) => `
  export { start } from './later.ts'
  export { laterStrings as strings } from './strings/${stringsOf(language)}.ts'`

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
      // esbuild leaves the space before the value of a custom property.
      return { contents: code.trim().replace(/(--\w+): /g, '$1:'), loader: 'text' }
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
