import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync('tests/fixtures/hostel', content, { recursive: true })
})
afterEach(() => rmSync(content, { recursive: true }))

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['worker/compile/content-cli/content.ts', ...words],
    { encoding: 'utf8', env: { ...process.env, FAQ_CONTENT: content } },
  )
  return { status, text: (stdout + stderr).replaceAll(`${content}/`, '') }
}
const read = (path: string) => readFileSync(join(content, path), 'utf8')
const write = (path: string, text: string) => writeFileSync(join(content, path), text)

describe('npm run content', () => {
  test('counts entries, phrasings, unconfirmed points and faults by topic and language', () => {
    const { status, text } = run()
    expect(status).toBe(0)
    expect(text).toMatch(/^9 entries in 3 topics; languages: en, de/)
    expect(text).toMatch(
      /Entries +en +de\n {2}arrival +3 +3\n {2}money +2 +2\n {2}stay +4 +3\n {2}all +9 +8\n/,
    )
    expect(text).toMatch(/Phrasings: all .+\n {2}arrival +13 \(4\) +11 \(3\)\n/)
    expect(text).toMatch(/Points not confirmed +en +de\n {2}arrival +1 +1\n/)
    expect(text).toMatch(/Faults: errors \/ warnings +en +de\n {2}arrival +0 \/ 0 +0 \/ 0\n/)
    expect(text).toMatch(/stay +0 \/ 1 +0 \/ 0\n/)
  })

  test('lists what could not be confirmed with its place, in the language wanted', () => {
    expect(run().text).toContain('en/arrival/luggage.md:4: whether skis fit into the lockers')
    expect(run('--language', 'de').text).toContain(
      'de/arrival/luggage.md:2: ob Skier in die Schließfächer passen',
    )
    expect(run('--tag', 'kitchen').text).not.toContain('skis')
  })

  test('lists entries that have too few phrasings', () => {
    expect(run('--topic', 'money').text).toMatch(
      /Fewer than 24 phrasings \(4\)\n {2}de\/money\/cancel.md: 4\n/,
    )
  })

  test('fails on a fault and names it with what else there is', () => {
    write('de/stay/wifi.md', read('de/stay/wifi.md').replace('`harbour`', '`harbour5`'))
    const { status, text } = run()
    expect(status).toBe(1)
    expect(text).toMatch(
      /Faults \(2\)\n(.*\n)* {2}en\/stay\/wifi\.md:11: .* stands in de\/stay\/wifi\.md:9 but not here/,
    )
    expect(text).toMatch(/arrival +3 +3\n/)
  })

  test('says what is missing where there is no site yet', () => {
    rmSync(join(content, 'faq.yaml'))
    expect(run()).toMatchObject({
      status: 1,
      text: expect.stringContaining('faq.yaml:1: this file is missing'),
    })
  })

  test('explains itself when a command is misspelt', () => {
    expect(run('imprt', 'x')).toMatchObject({
      status: 1,
      text: expect.stringContaining('npm run content -- import FILE'),
    })
  })
})

describe('npm run content -- new', () => {
  test('writes stubs in every language, which stop the build until they are filled in', () => {
    expect(run('new', 'stay/sauna').text).toMatch(
      /wrote {2}en\/stay\/sauna.md\nwrote {2}de\/stay\/sauna.md\n/,
    )
    expect(read('en/stay/sauna.md')).toContain('related: []')
    expect(read('de/stay/sauna.md')).not.toContain('related')
    const { status, text } = run()
    expect(status).toBe(1)
    expect(text).toMatch(/de\/stay\/sauna.md:\d: also.0: this is empty; fill it in or remove the line/)
    for (const language of ['en', 'de']) {
      const path = `${language}/stay/sauna.md`
      const phrasings = ['saunas', 'sweat bath', 'is it hot']
        .map(text => `  - ${language} ${text}`)
        .join('\n')
      write(
        path,
        `${read(path)
          .replace(/( {2}-\n)+/, `${phrasings}\n`)
          .trimEnd()} Sauna ${language}?\n\nYes.\n`,
      )
    }
    expect(run()).toMatchObject({ status: 0, text: expect.stringMatching(/^10 entries/) })
  })

  test('a topic of nothing but stubs has its faults counted', () => {
    run('new', 'town/ferry')
    expect(run().text).toMatch(/ {2}town +5 \/ 0 +5 \/ 0\n/)
  })

  test('keeps what exists and adds the translation that is missing', () => {
    const before = read('en/stay/pets.md')
    expect(run('new', 'stay/pets').text).toMatch(/kept {3}en\/stay\/pets.md .*\nwrote {2}de\/stay\/pets.md/)
    expect(read('en/stay/pets.md')).toBe(before)
  })

  test('refuses a name that is no id', () => {
    expect(run('new', 'Sauna')).toMatchObject({
      status: 1,
      text: expect.stringContaining('"Sauna" is no entry id'),
    })
  })
})

describe('npm run content -- start', () => {
  test('begins a site that takes entries', () => {
    rmSync(content, { recursive: true })
    expect(run('start', 'Сұрақтар', 'kk', 'en').status).toBe(0)
    expect(read('faq.yaml')).toContain('Сұрақтар')
    expect(run('import', 'tests/fixtures/import/notes.md').text).toContain('2 entries imported')
    expect(run()).toMatchObject({
      status: 0,
      text: expect.stringMatching(/^2 entries in 2 topics; languages: kk, en/),
    })
  })

  test('leaves a site alone that is there already', () => {
    const before = read('faq.yaml')
    expect(run('start', 'Mine', 'en')).toMatchObject({
      status: 1,
      text: expect.stringContaining('exists already'),
    })
    expect(read('faq.yaml')).toBe(before)
  })
})

describe('npm run content -- import', () => {
  test('reads a spreadsheet, names every row that it cannot use, and imports the rest', () => {
    const { status, text } = run('import', 'tests/fixtures/import/booking.csv')
    expect(status).toBe(0)
    expect(text).toContain('3 entries imported; 7 left out')
    expect(read('en/imported/may-i-smoke.md')).toBe(
      [
        '---',
        'tags:',
        '  - rooms',
        '  - house-rules',
        'also:',
        '  - where can I smoke',
        '  - smoking area',
        '---',
        '# May I smoke?',
        '',
        'No, not in the house.',
        'There is a bench in the yard; ask for an "ashtray".',
        '',
      ].join('\n'),
    )
    expect(read('en/imported/is-there-a-sauna.md')).toContain('Yes, **daily**.\n\n- Towel: 2')
    expect(existsSync(join(content, 'de/imported/is-there-a-sauna.md'))).toBe(true)
    const reasons = {
      4: 'the question is empty',
      5: 'the answer is empty',
      6: '"May I bring a pet?" stands at',
      8: 'translates an entry in en; name that entry',
      10: '"fr" is not a language of',
      11: 'pictures are not allowed',
      12: 'never closed',
    }
    for (const [line, reason] of Object.entries(reasons)) {
      expect(text).toMatch(new RegExp(`booking\\.csv:${line}: left out: .*${reason.replace('?', '\\?')}`))
    }
    expect(run().status).toBe(0)
  })

  test('reads the FAQPage data of a saved page, its HTML as Markdown', () => {
    const { text } = run('import', 'tests/fixtures/import/page.html', '--topic', 'House')
    expect(text).toContain('2 entries imported; 1 left out')
    expect(text).toContain('page.html:21: left out: "Is there a garden?" has no answer text')
    expect(read('en/house/do-you-rent-bicycles.md')).toContain(
      'Yes, for **12 €** a day. See [our bicycles](https://example.com/bikes).\n\n1. Ask\n2. Ride\n',
    )
    expect(read('en/house/is-there-a-kitchen.md')).toContain('Clean up with \\*love\\* & soap.')
  })

  test('reads Markdown with a heading for each question, headings above them being topics', () => {
    const { text } = run('import', 'tests/fixtures/import/notes.md')
    expect(text).toContain('2 entries imported; 2 left out')
    expect(text).toContain('notes.md:3: left out: this text belongs to no question')
    expect(text).toContain('notes.md:18: left out: "Do you wash clothes?" has no answer below it')
    const lift = read('en/the-house/is-there-a-lift.md')
    expect(lift).toContain('- 24 to the second\n\n#### With a wheelchair')
    expect(existsSync(join(content, 'en/the-town/where-do-i-buy-food.md'))).toBe(true)
  })

  test('overwrites nothing when it is run again', () => {
    run('import', 'tests/fixtures/import/page.html')
    write(
      'en/imported/is-there-a-kitchen.md',
      read('en/imported/is-there-a-kitchen.md').replace('soap', 'water'),
    )
    const { status, text } = run('import', 'tests/fixtures/import/page.html')
    expect(status).toBe(1)
    expect(text).toContain('is-there-a-kitchen.md exists already and stays as it is')
    expect(read('en/imported/is-there-a-kitchen.md')).toContain('water')
    expect(readdirSync(join(content, 'en/imported'))).toHaveLength(2)
  })

  test('reads what spreadsheets save as Unicode text, and gives ids to questions in any letters', () => {
    const file = join(content, 'sheet.txt')
    const rows = 'Question\tAnswer\r\nКогда завтрак?\tС семи.\r\n有电梯吗？\t没有。\r\n'
    writeFileSync(file, Buffer.from(`\uFEFF${rows}`, 'utf16le'))
    expect(run('import', file).text).toContain('2 entries imported')
    expect(readdirSync(join(content, 'en/imported')).sort()).toEqual(['kogda-zavtrak.md', 'question-3.md'])
  })
})
