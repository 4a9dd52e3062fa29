/** What the owner decides for a deployment, in wrangler.toml under [vars]: checked once, explained when wrong. */
import * as v from 'valibot'

const Origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'must be a list of sites such as ["https://blog.example"]: https:// and a host, no path'),
)

/** Numbers may come as text: the dashboard and .dev.vars know nothing else. */
const wholeNumber = (most: number) => {
  const message = `must be a whole number from 0 to ${most}`
  return v.pipe(
    v.union(
      [v.number(message), v.pipe(v.string(message), v.trim(), v.digits(message), v.transform(Number))],
      message,
    ),
    v.integer(message),
    v.minValue(0, message),
    v.maxValue(most, message),
  )
}

const Settings = v.object({
  /** Sites that may show the widget; none named: every site. */
  allowed_origins: v.optional(
    v.union([v.array(Origin), v.pipe(v.string(), v.transform(splitList), v.array(Origin))]),
    [],
  ),
  /** Insights are deleted after this many days; 0 keeps nothing at all. */
  retention_days: v.optional(wholeNumber(3650), 90),
  /** Most different texts kept of one day, so that nobody can fill the database. */
  new_texts_per_day: v.optional(wholeNumber(1000), 200),
})
export type Settings = v.InferOutput<typeof Settings>

/** Bindings and secrets have upper-case names; every lower-case one is a setting, and a misspelt one is a fault. */
export function readSettings(environment: object): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([name]) => /^[a-z]/.test(name)))
  const faults = Object.keys(given)
    .filter(name => !(name in Settings.entries))
    .map(name => `${name} is no setting; there are ${Object.keys(Settings.entries).join(', ')}`)
  const result = v.safeParse(Settings, given)
  for (const issue of result.issues ?? []) faults.push(describe(issue, given))
  if (!result.success || faults.length > 0) {
    throw new Error(`wrangler.toml, [vars]: ${[...new Set(faults)].join('; ')}`)
  }
  return result.output
}

function describe(issue: v.BaseIssue<unknown>, given: Record<string, unknown>): string {
  const name = String(issue.path?.[0]?.key)
  const message = issue.issues?.[0]?.message ?? issue.message
  return `${name} = ${JSON.stringify(given[name])}: ${message}`
}

function isOrigin(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.origin === text
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(part => part !== '')
}
