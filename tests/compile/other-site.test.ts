import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Miniflare } from 'miniflare'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, AskResponse, EntryList, Welcome } from '../../worker/ask/contract.ts'
import { build } from '../../worker/compile/build.ts'
import { startWorker } from '../../worker/local/start-worker.ts'

const output = mkdtempSync(join(tmpdir(), 'hostel-'))
let worker: Miniflare

beforeAll(async () => {
  expect(await build({ content: 'tests/fixtures/hostel', output })).toBe(true)
  worker = await startWorker({ output })
}, 60_000)

afterAll(async () => {
  await worker.dispose()
  rmSync(output, { recursive: true })
})

async function read<T>(path: string): Promise<T> {
  return (await (await worker.dispatchFetch(`http://hostel.example${path}`)).json()) as T
}

const ask = (q: string, language: string) =>
  read<AskResponse>(`/ask?${new URLSearchParams({ q, language, format: 'text' })}`)

describe('a FAQ about something else, in other languages, with no change of code', () => {
  test.each([
    ['en', 'When can I check in?', 'arrival/check-in'],
    ['en', 'we land at noon, can we get into the dorm', 'arrival/check-in'],
    ['en', 'how do I cancel my booking', 'money/cancel'],
    ['de', 'Wie komme ich ins WLAN?', 'stay/wifi'],
    ['de', 'ich bin krank, bekomme ich mein Geld zurück', 'money/cancel'],
    ['de', 'wann gibt es Frühstück', 'stay/breakfast'],
  ])('answers in %s: %s', async (language, question, id) => {
    const response = await ask(question, language)
    expect(response).toMatchObject({ outcome: 'answer', language })
    expect(response.answers[0]).toMatchObject({ id, language })
    expect(response.contact?.url).toBe('mailto:desk@example.com')
  })

  test('answers or at least offers what a lone word may mean', async () => {
    const { answers, suggestions } = await ask('Frühstück', 'de')
    expect([...answers, ...suggestions][0]?.id).toBe('stay/breakfast')
  })

  test.each(['terminate my stay', 'reimbursement'])(
    'offers what a word may mean that its owner never wrote: %s',
    async question => {
      const { answers, suggestions } = await ask(question, 'en')
      expect([...answers, ...suggestions][0]?.id).toBe('money/cancel')
    },
  )

  test('says in its own words what it does not cover', async () => {
    const { outcome, message } = await ask('wann fährt die Hafenfähre', 'de')
    expect(outcome).toBe('none')
    expect(message).toMatch(/Stadt liegt ein Plan/)
  })

  test('greets back', async () => {
    expect(await ask('Moin!', 'de')).toMatchObject({
      outcome: 'greeting',
      message: expect.stringMatching(/^Moin/),
    })
  })

  test('serves what is not translated in the default language, labelled', async () => {
    const answer = await read<Answer>('/entries/stay/pets?language=de')
    expect(answer).toMatchObject({ language: 'en', url: 'http://hostel.example/faq/en/stay/pets' })
  })

  test('cites undated points and what nobody tried', async () => {
    expect((await read<Answer>('/entries/stay/wifi')).sources).toEqual([
      { title: 'Note on the kitchen door', dated: '2026' },
    ])
    expect((await read<Answer>('/entries/arrival/luggage?language=de')).unconfirmed).toEqual([
      'ob Skier in die Schließfächer passen',
    ])
  })

  test('gives the widget what it needs to start', async () => {
    const { entries } = await read<EntryList>('/entries')
    expect(entries).toHaveLength(9)
    const welcome = await read<Welcome>('/welcome/de.json')
    expect(welcome).toMatchObject({ language: 'de', languages: ['en', 'de'], title: 'Hostel am Hafen' })
    expect(welcome.starters.map(({ question }) => question)).toContain('Ab wann kann ich einchecken?')
  })
})
