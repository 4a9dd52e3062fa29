/** What Cloudflare gives the Worker to run with. All but the files is optional: questions are answered without. */
export interface Environment {
  /** The static files, the content among them. */
  ASSETS: Fetcher
  /** Where insights are kept; without it nothing is. */
  DB?: D1Database
  RATE_LIMIT?: RateLimit
  /** Opens /insights; without it they are closed. */
  INSIGHTS_TOKEN?: string
}
