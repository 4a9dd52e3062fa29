/** Everyone: axe in every state, the keyboard alone, what a screen reader is told, zoom and forced colours. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faint } from './contrast.ts'
import { ask, openBubble, PHONE, visit } from './visit.ts'

/** All of axe's rules, its best practices included, and the contrast; what the blog wrote is its own. */
const faults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).exclude('main > p').analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  return [...found, ...(await faint(page))]
}
// Five states of a page: axe takes seconds for each.
const AXE_MS = 90_000

const inLanguage = (page: Page, language: string, scheme: string) =>
  page.evaluate(
    ([language, scheme]) => {
      document.documentElement.lang = language!
      document.documentElement.style.colorScheme = scheme!
    },
    [language, scheme],
  )

const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    return element?.ariaLabel || element?.textContent
  })

describe.each(['en', 'zh', 'ru', 'kk'])('in %s', language => {
  test.each(['light', 'dark'] as const)(
    'axe finds nothing in %s: closed, open, answered, none, failed',
    async scheme => {
      const page = await visit('blog.html', { colorScheme: scheme })
      await inLanguage(page, language, scheme)
      expect(await faults(page), 'closed').toEqual([])
      await openBubble(page)
      await page.locator('.chip').first().waitFor()
      expect(await page.locator('.floating').getAttribute('data-theme')).toBe(scheme)
      expect(await faults(page), 'open').toEqual([])
      await ask(page, 'Beeline')
      await ask(page, 'how do I check my Beeline balance')
      await page.locator('.down').first().click()
      expect(await faults(page), 'answered').toEqual([])
      await ask(page, 'who won the cup final')
      expect(await faults(page), 'none').toEqual([])
      await page.context().setOffline(true)
      await ask(page, 'how do I top up')
      expect(await faults(page), 'failed').toEqual([])
    },
    AXE_MS,
  )
})

test.each(['en', 'zh', 'ru', 'kk'])(
  'axe finds nothing on the element placed by hand, in %s, light and dark',
  async language => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit('inline.html', { colorScheme })
      await inLanguage(page, language, colorScheme)
      await page.locator('faq-bubble').scrollIntoViewIfNeeded()
      await ask(page, 'how do I check my Beeline balance')
      expect(await page.locator('.inline').getAttribute('data-theme')).toBe(colorScheme)
      expect(await faults(page), colorScheme).toEqual([])
    }
  },
  AXE_MS,
)

test('what has the keyboard focus shows it', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  await ask(page, 'how do I check my Beeline balance')
  const unseen: string[] = []
  const seen = new Set<string>()
  for (let times = 0; times < 40; times++) {
    await page.keyboard.press('Tab')
    const at = await page.locator('faq-bubble').evaluate(host => {
      const element = host.shadowRoot!.activeElement
      if (!element) return
      // The field around the text shows its focus.
      const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('.field') ?? element)
      return { name: element.ariaLabel ?? element.textContent!, ring: `${outlineStyle} ${outlineWidth}` }
    })
    if (!at) continue
    seen.add(at.name)
    if (at.ring !== 'solid 2px') unseen.push(`${at.name}: ${at.ring}`)
  }
  expect(unseen).toEqual([])
  expect(seen.size).toBeGreaterThan(10)
})

test('a whole conversation by keyboard: open, start, vote, go on, close', async () => {
  const page = await visit('blog.html')
  const press = async (key: string, until: string | RegExp) => {
    for (let times = 0; times < 40; times++) {
      await page.keyboard.press(key)
      if ((await focused(page))?.match(until)) return
    }
    throw new Error(`${key} never reaches ${until}; it is at ${await focused(page)}`)
  }
  await page.getByRole('button', { name: 'Ask a question' }).waitFor()
  await press('Tab', 'Ask a question')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await focused(page)).toBe('Ask a question…')
  await page.locator('.chip').first().waitFor()
  await press('Shift+Tab', 'How do I check the balance')
  await page.keyboard.press('Enter')
  await page.locator('.answer').waitFor()
  expect(await focused(page)).toMatch('How do I check the balance') // the chip that was pressed
  await press('Tab', 'No, this did not help')
  await page.keyboard.press('Space')
  expect(await focused(page)).toBe('No, this did not help')
  await press('Tab', 'Hard to follow')
  await page.keyboard.press('Enter')
  expect(await focused(page)).toBe('Hard to follow')
  await press('Tab', 'Ask a question…')
  await page.keyboard.type('who won the cup final')
  await page.keyboard.press('Enter')
  await page.locator('.reply[data-outcome=none]').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await focused(page)).toBe('Ask a question')
})

test('Escape closes the panel after a click on its words, or, in Safari, on a button, which leaves the focus there', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.locator('.intro').click()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('the button can be used at once when the panel closes over it', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  const isTaken = await page.locator('faq-bubble').evaluate(async host => {
    const shadow = host.shadowRoot!
    shadow.querySelector<HTMLElement>('[aria-label=Close]')!.click()
    await new Promise(requestAnimationFrame)
    const button = shadow.querySelector('[aria-expanded]')!
    const { x, y, width, height } = button.getBoundingClientRect()
    return shadow.elementFromPoint(x + width / 2, y + height / 2) === button
  })
  expect(isTaken).toBe(true)
})

test('the closed button shows the focus, and its sign stays in the middle, once the panel is here', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const button = await page.getByRole('button', { name: 'Ask a question' }).evaluate(element => {
    const { outlineStyle, textAlign } = getComputedStyle(element)
    return { isFocused: element.matches(':focus-visible'), outlineStyle, textAlign }
  })
  expect(button).toMatchObject({ isFocused: true, textAlign: 'center' })
  expect(button.outlineStyle).not.toBe('none')
})

test('what had the focus is still there when the focus moves, or a screen reader says nothing', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  /** Presses, and looks once the page was drawn. */
  const press = (selector: string, left: string) =>
    page.locator('faq-bubble').evaluate(
      async (host, [selector, left]) => {
        const shadow = host.shadowRoot!
        shadow.querySelector<HTMLElement>(selector!)!.click()
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
        const isThere = shadow.querySelector(left!)!.checkVisibility({ visibilityProperty: true })
        return [shadow.activeElement!.localName, isThere]
      },
      [selector, left],
    )
  const button = '[aria-expanded]'
  expect(await press(button, button)).toEqual(['textarea', true])
  await page.locator(button).waitFor({ state: 'hidden' })
  expect(await press('[aria-label=Close]', '.panel')).toEqual(['button', true])
  await page.locator('.panel').waitFor({ state: 'hidden' })
})

test('a screen reader is told of suggestions when the typing rests, not between two keys', async () => {
  const page = await visit('blog.html')
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  await page.getByRole('textbox').fill('top up')
  const status = page.locator('[role=status]')
  await status.getByText('3 suggestions').waitFor()
  await status.evaluate(status => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => said.push(status.textContent!)).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  await page.getByRole('textbox').fill('')
  await page.getByRole('textbox').pressSequentially('beeline bal')
  await status.getByText('2 suggestions; arrow up to choose').waitFor()
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  expect(said.filter(text => text !== '')).toEqual(['2 suggestions; arrow up to choose'])
})

test('a screen reader is told who speaks, and each message once', async () => {
  const page = await visit('blog.html')
  expect(await page.locator('faq-bubble').ariaSnapshot()).toMatch(/^- button "Ask a question"/)
  await openBubble(page)
  await page.locator('.chip').first().waitFor()
  // What is added to the log is what a screen reader says; nothing said before may be said again.
  await page.locator('[role=log]').evaluate(log => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(records => {
      const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]))
      for (const node of added) {
        // What was put into something just added is a part of that message.
        let outer = node.parentNode
        while (outer && !added.has(outer)) outer = outer.parentNode
        const element = node instanceof Element ? node : node.parentElement
        const text = node.textContent?.trim()
        if (!outer && text && !element?.closest('[aria-hidden]')) said.push(text)
      }
    }).observe(log, { childList: true, subtree: true })
  })
  await ask(page, 'who won the cup final')
  await ask(page, 'how do I check my Beeline balance')
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
  for (const words of [
    'You asked: who won the cup final',
    'You asked: how do I check my Beeline balance',
    '*106#',
  ]) {
    expect(
      said.filter(text => text.includes(words)),
      words,
    ).toHaveLength(1)
  }
  expect(said.filter(text => text.startsWith('Answer:'))).toHaveLength(2)
  const tree = await page.locator('faq-bubble').ariaSnapshot()
  for (const line of [
    '- dialog "Kazakhstan SIM help"',
    '- log',
    '- heading "How do I check my Beeline balance?" [level=3]',
    '- button "Copy *106#"',
    '- button "Yes, this helped"',
    '- textbox "Ask a question…"',
    '- button "Send"',
    '- button "Close"',
  ]) {
    expect(tree).toContain(line)
  }
})

test('what can be tapped is at least 24 by 24', async () => {
  const page = await visit('blog.html', PHONE)
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  const small = await page.locator('faq-bubble').evaluate(host =>
    [...host.shadowRoot!.querySelectorAll('button, .tools a, .dial, .contact')]
      .map(element => ({ html: element.outerHTML, ...element.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
      .map(({ html }) => html),
  )
  expect(small).toEqual([])
})

test('at 400 % zoom everything is there, without scrolling sideways', async () => {
  const page = await visit('blog.html', { viewport: { width: 320, height: 256 } })
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  const panel = page.getByRole('dialog')
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 256 })
  expect(await panel.evaluate(panel => panel.scrollWidth <= panel.clientWidth)).toBe(true)
  expect(await page.locator('.scroll').evaluate(log => log.scrollWidth <= log.clientWidth)).toBe(true)
  for (const control of [page.getByRole('button', { name: 'Close' }), page.getByRole('textbox')]) {
    const { y, height } = (await control.boundingBox())!
    expect(y >= 0 && y + height <= 256).toBe(true)
  }
  expect((await page.locator('.scroll').boundingBox())!.height).toBeGreaterThan(60)
})

test('in forced colours borders show what colours showed', async () => {
  const page = await visit('blog.html', { forcedColors: 'active' })
  await openBubble(page)
  await ask(page, 'how do I check my Beeline balance')
  for (const selector of ['.question', '.chip', '.send', '.field']) {
    const width = await page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).borderTopWidth)
    expect(width, selector).not.toBe('0px')
  }
})

test('on a right-to-left page the panel has its side, and its words their direction', async () => {
  const page = await visit('right-to-left.html')
  await openBubble(page)
  expect((await page.getByRole('dialog').boundingBox())!.x).toBe(20)
  await ask(page, 'مرحبا Beeline')
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).direction)
  expect(await direction('.question')).toBe('rtl')
  expect(await direction('.chip')).toBe('ltr')
  await page.getByRole('button', { name: 'New conversation' }).click()
  await ask(page, 'Beeline balance')
  expect(await direction('.question')).toBe('ltr')
})
