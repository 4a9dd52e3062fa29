/** The network goes away: the widget on a page, and the pocket page, in a real browser. */
import type { Page, Route } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { ask, openBubble, PHONE, visit } from './visit.ts'

const portal = (route: Route) =>
  route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to Free Wi-Fi</h1>' })

const COPY = '**/offline/en.bin*'
const offerToKeep = (page: Page) => page.getByRole('link', { name: 'Keep these answers on your phone' })

async function askOnline(page: Page) {
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  await untilReady(page)
}

/** Asks until the copy is fetched and ready: then there is an offer to keep it. */
async function untilReady(page: Page) {
  const isOffered = async () => {
    await ask(page, 'where can I buy a SIM card')
    return offerToKeep(page).count()
  }
  await expect.poll(isOffered, { timeout: 25_000, interval: 1000 }).toBe(1)
}

const lastReply = (page: Page) => page.locator('.turn').last().locator('.reply')
const fromCopy = (page: Page) => lastReply(page).getByText(/From the copy on your device, of .*20\d\d/)

/** As in private windows and under strict settings. */
const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined })
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
  })

describe('the widget on a page that stays open', () => {
  test('answers from the copy when the connection is gone, and says so', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    await page.context().setOffline(true)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
    expect(await lastReply(page).getByRole('heading').first().textContent()).toMatch(/top up/i)
  })

  test('answers from it even when the connection goes while it is made ready', async () => {
    const page = await visit('blog.html')
    page.setDefaultTimeout(25_000)
    const copy = page.waitForResponse(COPY)
    await openBubble(page)
    await ask(page, 'how do I check my Beeline balance')
    await (await copy).finished()
    await page.context().setOffline(true)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
  })

  test('answers from the copy when a captive portal answers everything', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    await page.route(`${inject('site')}/**`, portal)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
  })

  test('says that it cannot answer another language', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    await page.context().setOffline(true)
    await ask(page, '怎么充值')
    await page
      .locator('.failure')
      .getByText(/does not hold Chinese/)
      .waitFor()
  })

  test('fetches nothing of it before the first question, nor writes it to storage', async () => {
    const requests: string[] = []
    const page = await visit('blog.html', {
      before: async page => page.on('request', request => requests.push(request.url())),
    })
    await page.getByRole('button', { name: 'Ask a question' }).hover()
    await page.waitForTimeout(1000)
    expect(requests.filter(url => url.includes('/offline/'))).toEqual([])
    await askOnline(page)
    expect(requests.filter(url => url.includes('/offline/'))).toHaveLength(2)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  })

  test('offers once to keep the answers on the phone, when they are here and the connection is, too', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    const contact = (await lastReply(page).getByRole('link', { name: 'Write to us' }).boundingBox())!
    const offer = (await offerToKeep(page).boundingBox())!
    expect(offer.y).toBeGreaterThan(contact.y + contact.height) // not one run of words
    await ask(page, 'what is an esim')
    expect(await offerToKeep(page).count()).toBe(1)
    expect(await offerToKeep(page).getAttribute('href')).toBe(`${inject('site')}/pocket/?language=en`)
  })

  test('offers it on a line of its own, below the way to a person', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    const [person, offer] = await page
      .locator('.reply', { has: offerToKeep(page) })
      .locator('.contact')
      .evaluateAll(links => links.map(link => link.getBoundingClientRect().toJSON() as DOMRect))
    expect(offer!.top).toBeGreaterThanOrEqual(person!.bottom)
  })

  test('asks the Worker again once the captive portal has let one through', async () => {
    const page = await visit('blog.html')
    await askOnline(page)
    await page.route(`${inject('site')}/**`, portal)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
    await page.unroute(`${inject('site')}/**`)
    // The Worker reads Chinese, too, which the copy does not.
    await ask(page, '怎么充值')
    await lastReply(page).getByRole('heading', { name: '充值' }).first().waitFor()
  })

  test.each([
    ['the engine', '**/offline/engine.js*'],
    ['the copy', COPY],
  ])('says that it is offline when a captive portal had sent a page for %s', async (_, files) => {
    const page = await visit('blog.html', { before: page => page.route(files, portal) })
    const sent = page.waitForResponse(files)
    await openBubble(page)
    await ask(page, 'how do I check my Beeline balance')
    await (await sent).finished()
    await page.context().setOffline(true)
    await ask(page, 'how do I top up')
    await page.locator('.failure').getByText('You seem to be offline').waitFor()
  })

  test('fetches the copy afresh when it holds one of an older build, and then answers', async () => {
    let copies = 0
    const page = await visit('blog.html', {
      before: page =>
        page.route(COPY, async route => {
          const response = await route.fetch()
          const body = await response.body()
          if (copies++ === 0) body.write('0badcafe', 'latin1')
          await route.fulfill({ response, body })
        }),
    })
    await askOnline(page)
    expect(copies).toBe(2)
    await page.context().setOffline(true)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
  })

  test('answers where the page may store nothing', async () => {
    const page = await visit('blog.html', { before: refuseStorage })
    await askOnline(page)
    await page.context().setOffline(true)
    await ask(page, 'how do I top up')
    await fromCopy(page).waitFor()
  })
})

test('a slow phone has its first answer within four seconds of the click, the second from the device', async () => {
  const page = await visit('blog.html')
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 750,
    downloadThroughput: 30_000,
    uploadThroughput: 30_000,
  })
  const clicked = Date.now()
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  expect(Date.now() - clicked).toBeLessThan(4000)
  await untilReady(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 5000,
    downloadThroughput: 30_000,
    uploadThroughput: 30_000,
  })
  const asked = Date.now()
  await ask(page, 'how do I top up')
  expect(Date.now() - asked).toBeLessThan(2000)
  await fromCopy(page).waitFor()
}, 60_000)

describe('the pocket page', () => {
  const pocket = () => `${inject('site')}/pocket/`
  const search = async (page: Page, question: string) => {
    await page.getByRole('searchbox').fill(question)
    await page.keyboard.press('Enter')
  }
  const ready = (page: Page) => page.locator('[data-status=ready]').waitFor({ timeout: 20_000 })

  test('comes up and answers without a connection after one visit', async () => {
    const page = await visit(pocket())
    await ready(page)
    await page.context().setOffline(true)
    await page.reload()
    await ready(page)
    await search(page, 'how do I check my Beeline balance')
    expect(await page.locator('article h2').textContent()).toBe('How do I check my Beeline balance?')
    expect(await page.locator('details').count()).toBeGreaterThan(50)
  })

  test('comes up behind a captive portal', async () => {
    const page = await visit(pocket())
    await ready(page)
    await page.context().route('**/*', portal)
    await page.reload()
    await ready(page)
    await search(page, 'how do I top up')
    await page.locator('article').waitFor()
  })

  test('says honestly that a language was never fetched', async () => {
    const page = await visit(pocket())
    await ready(page)
    await page.context().setOffline(true)
    await page.getByRole('combobox').selectOption('ru')
    await page.locator('[data-status=unreachable]').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click()
    await ready(page)
  })

  test('mends a damaged cache, or says that it cannot', async () => {
    const page = await visit(pocket())
    await ready(page)
    const damage = () =>
      page.evaluate(async () => {
        const [name] = await caches.keys()
        const cache = await caches.open(name!)
        await cache.put('/offline/en.bin', new Response('{"engine":"'))
      })
    await damage()
    await page.reload()
    await ready(page)
    await damage()
    await page.context().setOffline(true)
    await page.reload()
    await page.locator('[data-status=unreachable]').waitFor()
  })

  test('answers where storage is refused, and does not claim to be ready', async () => {
    const page = await visit(pocket(), { before: refuseStorage })
    await page.locator('[data-status=not-kept]').waitFor()
    await search(page, 'how do I top up')
    await page.locator('article').waitFor()
  })

  test('answers where storage is full, and does not claim to be ready', async () => {
    const page = await visit(pocket(), {
      before: async page => {
        const session = await page.context().newCDPSession(page)
        await session.send('Storage.overrideQuotaForOrigin', { origin: inject('site'), quotaSize: 1 })
      },
    })
    await page.locator('[data-status=not-kept]').waitFor()
    await search(page, 'how do I top up')
    await page.locator('article').waitFor()
  })

  test('offers to dial a code only where a touch calls', async () => {
    for (const [device, expected] of [
      [{}, false],
      [PHONE, true],
    ] as const) {
      const page = await visit(pocket(), device)
      await ready(page)
      await search(page, 'how do I check my Beeline balance')
      expect(await page.locator('article .dial').first().isVisible()).toBe(expected)
    }
  })

  test('shows the counter phrase in Russian and Kazakh and stores none of it', async () => {
    const page = await visit(`${pocket()}#counter`)
    await page.getByLabel('Phone number').fill('87011234567')
    await page.getByLabel('Amount in tenge').fill('5000')
    const phrases = (await page.locator('.phrase').allTextContents()).map(text =>
      text.replaceAll('\u00a0', ' '),
    )
    expect(phrases).toEqual([
      'Пожалуйста, пополните этот номер на 5 000 тенге: +7 701 123 45 67',
      'Осы нөмірге 5 000 теңге салып беріңізші: +7 701 123 45 67',
    ])
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(stored).not.toContain('701')
  })
})
