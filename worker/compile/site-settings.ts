/** `faq.yaml` and `words/*.yaml`: what the owner says about the whole site. */
import * as v from 'valibot'
import { EntryId, SafeUrl } from './entry-file.ts'

const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'must be a language code such as en'))
/** The same thing said in each language. */
const Localized = v.record(Language, Text)
const Lines = v.record(Language, v.array(Text))

const NotCovered = v.strictObject({
  name: v.pipe(Text, v.regex(/^[a-z0-9-]+$/, 'must be lower-case words')),
  message: Localized,
  phrasings: Lines,
})

/** The first one is the default: its entries are complete, and it stands in for missing translations. */
const Languages = v.pipe(
  v.array(Language),
  v.minLength(1, 'name at least one language'),
  v.check(list => new Set(list).size === list.length, 'a language stands here twice'),
)

export const LanguagesOnly = v.object({ languages: Languages })

export const SiteSettings = v.strictObject({
  title: Localized,
  languages: Languages,
  contact: v.optional(v.strictObject({ url: SafeUrl, label: Localized })),
  starters: v.optional(v.array(EntryId), []),
  greeting: v.strictObject({ message: Localized, phrasings: Lines }),
  none: Localized,
  /** Folder → its title, in the order wanted. */
  topics: v.optional(v.record(Text, Localized), {}),
  'not-covered': v.optional(v.array(NotCovered), []),
})
export type SiteSettings = v.InferOutput<typeof SiteSettings>

const Group = v.pipe(v.array(Text), v.minLength(2, 'needs at least two words that mean the same'))

export const Words = v.strictObject({
  /** Each line: words and short phrases that mean the same in this subject. */
  same: v.optional(v.array(Group), []),
  /** Tag → how people spell it, in every script. */
  brands: v.optional(v.record(Text, v.array(Text)), {}),
  /** Words without meaning of their own ("please"). */
  stop: v.optional(v.array(Text), []),
})
export type Words = v.InferOutput<typeof Words>
