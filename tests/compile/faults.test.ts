import { describe, expect, test } from 'vitest'
import { type Changes, compileAfter, compileWith, textOf } from './small-site.ts'

test('sound content has no faults', () => {
  const { lines, site, corpus } = compileWith()
  expect(lines).toEqual([])
  expect(site!.entries.map(({ id }) => id)).toEqual(['stay/sauna', 'stay/wifi'])
  expect(corpus!.entries[1]!.texts.en).toMatchObject({ also: ['wlan password'] })
})

/** What is wrong → change, and the one line that names the place and what to do. */
const FAULTS: [
  what: string,
  path: Parameters<typeof compileAfter>[0],
  from: string,
  to: string,
  line: string,
][] = [
  [
    'unknown front matter',
    'en/stay/wifi.md',
    'tags:',
    'tag:',
    'content/en/stay/wifi.md:2: tag: this setting is not known here; remove it or correct its spelling',
  ],
  [
    'what belongs to the default language',
    'ru/stay/wifi.md',
    'also:',
    'tags: [rooms]\nalso:',
    'content/ru/stay/wifi.md:2: tags: this setting is not known here; remove it or correct its spelling',
  ],
  [
    'a tag that is no plain word',
    'en/stay/wifi.md',
    '[rooms]',
    '[The Rooms]',
    'content/en/stay/wifi.md:2: tags.0: must be lower-case words; correct the value',
  ],
  [
    'an empty list item',
    'en/stay/wifi.md',
    '- wlan password',
    '-',
    'content/en/stay/wifi.md:5: also.0: this is empty; fill it in or remove the line',
  ],
  [
    'a number instead of a text',
    'en/stay/wifi.md',
    '- wlan password',
    '- 106',
    'content/en/stay/wifi.md:5: also.0: Expected string but received 106; correct the value',
  ],
  [
    'front matter without an end',
    'en/stay/wifi.md',
    '---\n#',
    '#',
    'content/en/stay/wifi.md:1: the front matter is opened with --- but never closed; add a line --- below it',
  ],
  [
    'YAML that is none',
    'en/stay/wifi.md',
    '[rooms]',
    '[rooms',
    'content/en/stay/wifi.md:3: this is not valid YAML:',
  ],
  [
    'a key that stands twice',
    'en/stay/wifi.md',
    'also:',
    'tags: [wlan]\nalso:',
    'content/en/stay/wifi.md:4: this is not valid YAML: Map keys must be unique',
  ],
  [
    'a code without quotes, which YAML takes for a reference',
    'en/stay/wifi.md',
    'wlan password',
    '*106#',
    'content/en/stay/wifi.md:5: ',
  ],
  [
    'a reference of YAML',
    'en/stay/wifi.md',
    '- wlan password',
    '- &a wlan password\n  - *a',
    'content/en/stay/wifi.md:6: "*a" refers to another place; write the text out, or put "quotes" around it',
  ],
  [
    'no question',
    'en/stay/wifi.md',
    '# How do I use the WiFi?',
    'How do I use it?',
    'content/en/stay/wifi.md:7: the question is missing; begin the text with one line "# Your question?"',
  ],
  [
    'a second question',
    'en/stay/wifi.md',
    'Dial',
    '# And the TV?\n\nDial',
    'content/en/stay/wifi.md:9: a second "#" heading; an entry has exactly one, its question',
  ],
  [
    'an empty question',
    'en/stay/wifi.md',
    '# How do I use the WiFi?',
    '#',
    'content/en/stay/wifi.md:7: the question is empty; write it after the "#"',
  ],
  [
    'text above the question',
    'en/stay/wifi.md',
    '# How',
    'Note.\n\n# How',
    'content/en/stay/wifi.md:7: this text stands above the question; move it below the line with "#"',
  ],
  [
    'raw HTML',
    'en/stay/wifi.md',
    'tenge;',
    'tenge;\n<b onclick=x>b</b>',
    'content/en/stay/wifi.md:10: raw HTML (<b onclick=x>) is not allowed; write it in Markdown',
  ],
  [
    'an HTML comment',
    'en/stay/wifi.md',
    'Dial',
    '<!-- later -->\n\nDial',
    'content/en/stay/wifi.md:9: raw HTML (<!-- later -->) is not allowed; write it in Markdown',
  ],
  [
    'a picture',
    'en/stay/wifi.md',
    'Dial',
    '![map](https://a.example/b.png) Dial',
    'content/en/stay/wifi.md:9: pictures are not allowed in answers; describe it in words',
  ],
  [
    'a footnote',
    'en/stay/wifi.md',
    'tenge',
    'tenge[^1]\n\n[^1]: more',
    'content/en/stay/wifi.md:11: footnotes are not shown in answers; write it in the text',
  ],
  [
    'a starter without an entry',
    'faq.yaml',
    '[stay/wifi]',
    '[stay/wifi, stay/pool]',
    'content/faq.yaml:3: there is no entry "stay/pool" (content/en/stay/pool.md); correct the id or write the entry',
  ],
  [
    'a related entry that is none',
    'en/stay/wifi.md',
    'stay/sauna',
    'stay/pool',
    'content/en/stay/wifi.md:3: there is no entry "stay/pool" (content/en/stay/pool.md); correct the id or write the entry',
  ],
  [
    'an entry related to itself',
    'en/stay/wifi.md',
    'stay/sauna',
    'stay/wifi',
    'content/en/stay/wifi.md:3: an entry cannot be related to itself; remove it',
  ],
  [
    'a topic without entries',
    'faq.yaml',
    'none:',
    'topics: {food: {en: Food}}\nnone:',
    'content/faq.yaml:7: there is no folder "food" with entries in en; correct the name or remove it',
  ],
  [
    'a text without the default language',
    'faq.yaml',
    '{en: No idea., ',
    '{',
    'content/faq.yaml:7: none has no text in en, the default language; add one',
  ],
  [
    'a setting that is missing',
    'faq.yaml',
    'none: {en: No idea., ru: Не знаю.}\n',
    '',
    'content/faq.yaml:1: none: this setting is missing',
  ],
  [
    'a setting that is unknown',
    'faq.yaml',
    'none:',
    'colour: red\nnone:',
    'content/faq.yaml:7: colour: this setting is not known here; remove it or correct its spelling',
  ],
  [
    'a language that stands twice',
    'faq.yaml',
    '[en, ru]',
    '[en, ru, en]',
    'content/faq.yaml:2: languages: a language stands here twice; correct the value',
  ],
  [
    'a contact that could run code',
    'faq.yaml',
    'none:',
    'contact: {url: "javascript:alert(1)", label: {en: Write}}\nnone:',
    'content/faq.yaml:7: contact.url: links must begin with https://, tel: or mailto:; correct the value',
  ],
  [
    'a word alone in its class',
    'words/en.yaml',
    '[wifi, wlan]',
    '[wifi]',
    'content/words/en.yaml:2: same.0: needs at least two words that mean the same; correct the value',
  ],
  [
    'a phrasing of another entry',
    'en/stay/wifi.md',
    'wlan password',
    'is there a SAUNA',
    'content/en/stay/wifi.md:5: "is there a SAUNA" stands at content/en/stay/sauna.md:1 too; keep it where it fits best',
  ],
  [
    'a phrasing of what is not covered',
    'en/stay/wifi.md',
    'wlan password',
    'Best museum?',
    'content/faq.yaml:11: "best museum" stands at content/en/stay/wifi.md:5 too; keep it where it fits best',
  ],
  [
    'a greeting',
    'en/stay/wifi.md',
    'wlan password',
    'Hi!',
    'content/faq.yaml:6: "hi" stands at content/en/stay/wifi.md:5 too; keep it where it fits best',
  ],
  [
    'a phrasing of signs alone',
    'en/stay/wifi.md',
    'wlan password',
    '"?!"',
    'content/en/stay/wifi.md:5: "?!" has no letter or digit; write it in words or remove it',
  ],
]

describe('a fault is named with its place and what to do about it', () => {
  test.each(FAULTS)('%s', (_, path, from, to, line) => {
    const { lines, site, corpus } = compileAfter(path, from, to)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(line)
    expect(site ?? corpus).toBeUndefined()
  })

  test.each([
    'http://a.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//a.example',
    '/faq',
    'stay/sauna',
    'ftp://a.example',
    'vbscript:x',
    'https:a.example',
    'tel:call-me',
    'mailto:nobody',
  ])('a link to %s', link => {
    for (const markdown of [`[here](<${link}>)`, `[here][1]\n\n[1]: <${link}>`]) {
      const { lines } = compileAfter('en/stay/sauna.md', 'Yes.', markdown)
      expect(lines).toEqual([
        expect.stringMatching(
          /^content\/en\/stay\/sauna\.md:[35]: the link ".*" must begin with https:\/\/, tel: or mailto:$/,
        ),
      ])
    }
  })

  test('a link that Markdown makes of plain text', () => {
    const { lines } = compileAfter('en/stay/sauna.md', 'Yes.', 'See www.a.example and http://b.example')
    expect(lines).toHaveLength(2)
  })

  test('a source that is no https address', () => {
    const { lines } = compileAfter(
      'en/stay/wifi.md',
      'also:',
      'sources:\n  - {title: T, url: "http://a.example"}\nalso:',
    )
    expect(lines).toEqual([
      'content/en/stay/wifi.md:5: sources.0.url: must begin with https://; correct the value',
    ])
  })

  test('an entry outside a topic, or with a name that is no address', () => {
    for (const path of ['en/pool.md', 'en/stay/The Pool.md', 'en/stay/Pool.md']) {
      const { lines } = compileWith({ [path]: '# Is there a pool?\n\nNo.' })
      expect(lines).toContain(
        `content/${path}:1: entries live in a topic folder, in lower-case words: balance/my-operator.md; rename the file`,
      )
    }
  })

  test('a translation of nothing', () => {
    expect(compileWith({ 'ru/stay/pool.md': '# Бассейн?\n\nНет.' }).lines).toEqual([
      'content/ru/stay/pool.md:1: this translates no entry: content/en/stay/pool.md is missing; write it or rename this file',
    ])
  })

  test('no faq.yaml', () => {
    expect(compileWith({ 'faq.yaml': undefined }).lines).toEqual([
      'content/faq.yaml:1: this file is missing; it names the title, the languages and the greeting (see content/README.md)',
    ])
  })
})

describe('faults in several files', () => {
  test('are all told at once, in the order of the files', () => {
    const changes: Changes = {
      'faq.yaml': textOf('faq.yaml').replace('none:', 'colour: red\nnone:'),
      'words/en.yaml': 'same: [wifi]\n',
      'en/stay/sauna.md': '---\ntag: [x]\n---\n# Is there a sauna?\n\n<b>Yes</b>\n\n[no](http://a.example)\n',
      'ru/stay/wifi.md': textOf('ru/stay/wifi.md').replace('2 000', '3 000'),
    }
    const places = compileWith(changes).lines.map(line => /^content\/([^:]+:\d+)/.exec(line)![1])
    expect(places).toEqual([
      'en/stay/sauna.md:2',
      'en/stay/sauna.md:6',
      'en/stay/sauna.md:8',
      'en/stay/wifi.md:7',
      'faq.yaml:7',
      'ru/stay/wifi.md:5',
      'words/en.yaml:1',
    ])
  })

  test('are told once each: an entry with a fault is not also missing', () => {
    const { lines } = compileWith({ 'en/stay/wifi.md': textOf('en/stay/wifi.md').replace('tags', 'tag') })
    expect(lines).toHaveLength(1)
    const translated = compileWith({ 'ru/stay/wifi.md': '---\nalso: [\n---\n# Вайфай?\n\nДа.' })
    expect(translated.lines.every(line => line.startsWith('content/ru/stay/wifi.md:'))).toBe(true)
  })
})

describe('a warning does not stop the build', () => {
  test('when a translation is missing', () => {
    const { lines, site } = compileWith({ 'ru/stay/sauna.md': undefined })
    expect(lines).toEqual([
      'content/en/stay/sauna.md:1: warning: not translated to ru: visitors read it in en, labelled so',
    ])
    expect(site).toBeDefined()
  })

  test('when nobody reads a file', () => {
    const { lines, site } = compileWith({
      'de/stay/wifi.md': '# WLAN?\n\nJa.',
      'de/stay/sauna.md': '# Sauna?\n\nJa.',
      'words/de.yaml': '',
      'words/ru.yml': '',
      'README.md': '# How to write',
    })
    expect(lines).toEqual([
      'content/de/:1: warning: nothing reads this: "de" is not among the languages of content/faq.yaml (en, ru); add it there or rename this',
      'content/words/de.yaml:1: warning: nothing reads this: "de" is not among the languages of content/faq.yaml (en, ru); add it there or rename this',
      'content/words/ru.yml:1: warning: nothing reads this file; its name must end in .yaml',
    ])
    expect(site).toBeDefined()
  })
})

test('Windows line endings and a byte order mark change nothing', () => {
  const windows = (path: 'en/stay/wifi.md' | 'ru/stay/wifi.md') =>
    `\uFEFF${textOf(path).replaceAll('\n', '\r\n')}`
  const { lines } = compileWith({
    'en/stay/wifi.md': windows('en/stay/wifi.md'),
    'ru/stay/wifi.md': windows('ru/stay/wifi.md').replace('2 000', '3 000'),
  })
  expect(lines.map(line => /:\d+:/.exec(line)![0])).toEqual([':7:', ':5:'])
})
