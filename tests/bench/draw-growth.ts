/** The growth as a picture: three curves over the number of entries, for the README. */
import type { Size } from './growth.ts'

const WIDTH = 230
const HEIGHT = 150
const LEFT = 44
const BOTTOM = 26
const TOP = 26

const CURVES: { name: string; of: (size: Size) => number; digits: number }[] = [
  { name: 'a question, ms', of: size => size.search / 1000, digits: 1 },
  { name: 'bytes to first answer, ms', of: size => size.start, digits: 0 },
  { name: 'index, MB', of: size => size.megabytes, digits: 1 },
]

export function drawGrowth(sizes: Size[]): string {
  const label = `Growth from ${sizes[0]!.entries} to ${sizes.at(-1)!.entries} entries`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CURVES.length * WIDTH} ${HEIGHT}" width="${CURVES.length * WIDTH}" role="img" aria-label="${label}" font-family="system-ui, sans-serif" font-size="10" fill="#767676">
${CURVES.map((curve, i) => `<g transform="translate(${i * WIDTH} 0)">${drawCurve(sizes, curve)}</g>`).join('\n')}
</svg>
`
}

function drawCurve(sizes: Size[], { name, of, digits }: (typeof CURVES)[number]): string {
  const most = Math.max(...sizes.map(of))
  const x = (entries: number) => LEFT + (entries / sizes.at(-1)!.entries) * (WIDTH - LEFT - 20)
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP)
  const points = sizes.map(size => `${x(size.entries).toFixed(1)},${y(of(size)).toFixed(1)}`)
  const axis = `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - 16}" fill="none" stroke="#767676"/>`
  const values = sizes.map(
    size =>
      `<circle cx="${x(size.entries).toFixed(1)}" cy="${y(of(size)).toFixed(1)}" r="2.5" fill="#0b7a75"><title>${size.entries} entries: ${of(size).toFixed(digits)}</title></circle>`,
  )
  const marks = sizes
    .slice(1)
    .map(
      ({ entries }) =>
        `<text x="${x(entries).toFixed(1)}" y="${HEIGHT - BOTTOM + 12}" text-anchor="middle">${entries}</text>`,
    )
  return `
<text x="${LEFT}" y="14" font-size="11">${name}</text>
${axis}
<text x="${LEFT - 5}" y="${y(most) + 4}" text-anchor="end">${most.toFixed(digits)}</text>
<text x="${LEFT - 5}" y="${y(0)}" text-anchor="end">0</text>
${marks.join('')}
<text x="${WIDTH / 2 + 14}" y="${HEIGHT - 2}" text-anchor="middle">entries</text>
<polyline points="${points.join(' ')}" fill="none" stroke="#0b7a75" stroke-width="1.5"/>
${values.join('')}`
}
