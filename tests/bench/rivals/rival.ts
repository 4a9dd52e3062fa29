import type { Page } from 'playwright-core'

/** A page with something to ask on it, and the way from there to an answer. */
export interface Rival {
  name: string
  /** From the npm registry, with their versions; served under their names. */
  packages?: string[]
  /** Adds to the served folder what its own tools make. */
  prepare?: (folder: string) => void
  language?: string
  /** Body of the page: what the documentation has a page contain, the lightest way it describes. */
  body: string
  /** Stands in for its server, with the least that a valid reply needs. */
  reply?: (page: Page) => Promise<unknown>
  /** From the loaded page until the answer can be seen. */
  ask: (page: Page) => Promise<unknown>
  /** Addresses of what is fetched beside the answer, for later. */
  afterwards?: RegExp
}
