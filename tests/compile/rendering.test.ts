import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { answerTo, compileAfter, compileWith } from './small-site.ts'

describe('an answer', () => {
  test('makes phone numbers links that call', () => {
    const { html } = answerTo('Call +7 (727) 258-27-00 or +7\u00a0700\u00a0123\u00a045\u00a067.')
    expect(html).toBe(
      '<p>Call <a href="tel:+77272582700">+7 (727) 258-27-00</a> or <a href="tel:+77001234567">+7\u00a0700\u00a0123\u00a045\u00a067</a>.</p>',
    )
  })

  test('leaves numbers in links and codes alone', () => {
    expect(answerTo('[+7 727 258 27 00](https://a.example)').html).not.toContain('tel:')
    expect(answerTo('`+7 727 258 27 00`').html).toBe('<p><code>+7 727 258 27 00</code></p>')
  })

  test('shows a dialling code with a link for phones that dial it', () => {
    expect(answerTo('Dial `*106#`.').html).toBe(
      '<p>Dial <span class="ussd"><code>*106#</code><a class="dial" href="tel:*106%23" aria-label="Dial *106#">☎</a></span>.</p>',
    )
    expect(answerTo('Наберите `*106#`.', 'ru').html).toContain('aria-label="Набрать *106#"')
    for (const code of ['harbour', '106', '*100*NUMBER#', '*']) {
      expect(answerTo(`Type \`${code}\`.`).html).toBe(`<p>Type <code>${code}</code>.</p>`)
    }
    expect(answerTo('```\n*106#\n```').html).not.toContain('dial')
  })

  test('opens links beside the page, and tells the other site nothing to hold on to', () => {
    expect(answerTo('[here](https://a.example/b?c=1&d=2)').html).toBe(
      '<p><a href="https://a.example/b?c=1&#x26;d=2" target="_blank" rel="noopener">here</a></p>',
    )
    expect(answerTo('[write](mailto:desk@a.example)').html).not.toContain('target')
  })

  test('fits its headings below the question', () => {
    expect(answerTo('## Costs\n\nNone.\n\n#### Times\n\nNone.').html).toMatch(
      /<h3>Costs<\/h3>.*<h4>Times<\/h4>/s,
    )
  })

  test('exists as Markdown and as plain text', () => {
    const { markdown, text } = answerTo('**Yes**, see [here](https://a.example):\n\n- at `7`\n- at 8')
    expect(markdown).toBe('**Yes**, see [here](https://a.example):\n\n- at `7`\n- at 8')
    expect(text.split('\n').filter(Boolean)).toEqual(['Yes, see here:', '- at 7', '- at 8'])
  })

  test('cites its sources and those of its translation, each once', () => {
    const source = (title: string) =>
      `sources:\n  - {title: "${title}", url: "https://a.example/", read: "2026-01-01"}\nalso:`
    const { site } = compileAfter('en/stay/wifi.md', 'also:', source('Tariffs'))
    expect(site!.entries.find(({ id }) => id === 'stay/wifi')!.texts.ru!.sources).toEqual([
      { title: 'Tariffs', url: 'https://a.example/' },
    ])
  })
})

/** Markdown that is, or pretends to be, something else. */
const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '[x](https://a.example/"onmouseover="alert(1))',
  '[x](https://a.example "title\\" onmouseover=alert(1)")',
  "[x](https://a.example/'><script>alert(1)</script>)",
  '![x](https://a.example/x.png)',
  '![x" onerror="alert(1)](x)',
  '[x][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<https://a.example/"onclick=alert(1)>',
  '<https://a.example/<script>>',
  'https://a.example/"onclick="alert(1)',
  'www.a.example"><script>alert(1)</script>',
  '``` js" onload="alert(1)\ncode\n```',
  '``` "><script>\n<script>alert(1)</script>\n```',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\<script>alert(1)\\</script>',
  '| a |\n|---|\n| <b onclick=alert(1)>x</b> |',
  '| <script>alert(1)</script> |\n|:-:|\n| x |',
  '- [ ] task\n- [x] <input autofocus onfocus=alert(1)>',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php alert(1) ?>',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<base href="https://evil.example/">',
  '<form action=https://evil.example><button>x</button></form>',
  '**<b/style=x:expression(alert(1))>**',
  '+7 700 123 45 67"><script>alert(1)</script>',
  '`*106#"><script>alert(1)</script>`',
  '`*106#`<script>',
  '[`*106#`](javascript:alert(1))',
  '# Another\n\n<x>',
  '{{constructor.constructor("alert(1)")()}}',
]

const TAGS =
  'p strong em a ul ol li code pre br blockquote h3 h4 del hr table thead tbody tr th td span'.split(' ')

describe('whatever stands in an answer', () => {
  test.each(NASTY)('%j is refused, or harmless', markdown => {
    const { site, faults } = compileWith({
      'en/stay/sauna.md': `# Is there a sauna?\n\nYes. ${markdown}\n\n${markdown}\n`,
      'ru/stay/sauna.md': undefined,
    })
    if (!site) {
      expect(faults.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0)
      return
    }
    const { html } = site.entries.find(({ id }) => id === 'stay/sauna')!.texts.en!
    visit(unified().use(rehypeParse, { fragment: true }).parse(html), node => {
      expect(['root', 'text', 'element']).toContain(node.type)
      if (node.type !== 'element') return
      expect(TAGS).toContain(node.tagName)
      const { href, ...rest } = node.properties
      if (href !== undefined) expect(href).toMatch(/^(https:\/\/|tel:[+*\d]|mailto:)/)
      const allowed =
        node.tagName === 'a' ? ['target', 'rel', 'className', 'ariaLabel'] : ['className', 'start']
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(rest)))
      if (rest.className) expect(['ussd', 'dial']).toContain(String(rest.className))
    })
  })

  test('the check would notice what is not harmless', () => {
    const tree = unified().use(rehypeParse, { fragment: true }).parse('<p><img src=x onerror=alert(1)></p>')
    const names: string[] = []
    visit(tree, 'element', node => void names.push(node.tagName, ...Object.keys(node.properties)))
    expect(names).toEqual(['p', 'img', 'src', 'onError'])
  })
})
