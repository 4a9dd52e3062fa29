/** What must be the same in every translation of an answer: codes, phone numbers and amounts. */

/** `prose`: the text without its codes. Days are left out: languages write them too differently ("3 January", "1月3日"). */
export function factsOf(prose: string, codes: string[], language: string): Set<string> {
  const facts = new Set<string>()
  for (const code of codes)
    if (/[*#\d]/.test(code)) facts.add(code.replace(/\s+/g, ' ').replace(/\p{L}+/gu, 'N'))
  let rest = prose.normalize('NFKC').replaceAll('\u2010', '-')
  rest = rest.replace(/https?:\/\/\S+|\S+@\S+/g, ' ')
  rest = rest.replace(/\+\d[\d ()-]{7,}\d/g, phone => {
    facts.add(phone.replace(/[^+\d]/g, ''))
    return ' '
  })
  rest = rest.replace(datePattern(language), ' ')
  for (const match of rest.matchAll(NUMBER)) facts.add(canonicalNumber(match[0]))
  return facts
}

// Not part of a name (Tele2, 4G). Thousands may be grouped: 2,000 and 2 000 are equal.
const NUMBER = /(?<![\p{sc=Latn}\p{sc=Cyrl}\d])(?:\d{1,3}(?:[ ,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?!\d|G\b)/gu

function canonicalNumber(number: string): string {
  const grouped = /^\d{1,3}(?:[ ,.]\d{3})+$/.test(number)
  return String(Number(grouped ? number.replace(/\D/g, '') : number.replace(',', '.')))
}

/** Days beside a month, and months in figures. */
function datePattern(language: string): RegExp {
  const known = DATE_PATTERNS.get(language)
  if (known) return known
  const pattern = newDatePattern(language)
  DATE_PATTERNS.set(language, pattern)
  return pattern
}

/** Asking Intl for twelve months takes longer than compiling an entry. */
const DATE_PATTERNS = new Map<string, RegExp>()

function newDatePattern(language: string): RegExp {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' })
      .formatToParts(new Date(Date.UTC(2026, month, 15, 12)))
      .find(part => part.type === 'month')!
      .value.toLowerCase(),
  ).filter(name => !/\d/.test(name))
  // Endings vary ("январь", "января"; "қаңтар", "қаңтардан"): the first letters are enough.
  const stems = months.map(name => name.slice(0, Math.max(3, name.length - 1))).join('|')
  const days = String.raw`\d{1,2}(?:[-–]\d{1,2})?`
  const named = stems ? `(?:${stems})\\p{L}*` : '(?!)'
  const han = String.raw`\d{1,2}(?:[-–至到]\d{1,2})?[月日号]`
  return new RegExp(`${days}(?:th|st|nd|rd|-?\\p{L}{2})? ${named}|${named} ${days}(?!\\d)|${han}`, 'giu')
}
