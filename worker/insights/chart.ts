/** A small chart of the weeks, drawn on the server: no script, and colours from the style sheet alone. */
import { html } from 'hono/html'
import type { Kept } from './read.ts'

/** Bottom to top; the class of each bar. */
export const OUTCOMES = ['answer', 'greeting', 'suggestions', 'none'] as const

const BAR = 14
const GAP = 4
const HEIGHT = 60

export function weekChart(weeks: Kept['weeks'], mondays: string[], label: string) {
  const timesOf = (week: string, what: string) =>
    weeks.filter(row => row.week === week && row.what === what).reduce((sum, { times }) => sum + times, 0)
  const most = Math.max(
    1,
    ...mondays.map(week => OUTCOMES.reduce((sum, what) => sum + timesOf(week, what), 0)),
  )
  const width = mondays.length * (BAR + GAP)
  return html`<svg class="chart" role="img" aria-label="${label}" viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}" height="${HEIGHT}">${mondays.map((week, index) => {
      let top = HEIGHT
      return OUTCOMES.map(what => {
        const times = timesOf(week, what)
        const height = Math.round((times / most) * HEIGHT * 10) / 10
        top -= height
        return times > 0
          ? html`<rect class="${what}" x="${index * (BAR + GAP)}" y="${top.toFixed(1)}" width="${BAR}"
              height="${height}"><title>${week}: ${what} ${times}</title></rect>`
          : ''
      })
    })}</svg>`
}

/** The Mondays from the first week with questions to the last day, without gaps. */
export function mondaysOf(weeks: Kept['weeks'], to: string): string[] {
  const first = weeks[0]?.week
  if (first === undefined) return []
  const mondays: string[] = []
  for (let day = new Date(first); day <= new Date(to); day.setUTCDate(day.getUTCDate() + 7)) {
    mondays.push(day.toISOString().slice(0, 10))
  }
  return mondays
}
