/** Writes to the database after the answer is sent: nobody waits for it, and no fault of it reaches anybody. */
import type { Context } from 'hono'

const PATIENCE_MS = 5_000
/** A database that has been too slow is left alone for a while, so that waiting writes don't pile up. */
const REST_MS = 30_000
const restUntil = new WeakMap<D1Database, number>()

export function inBackground(c: Context, db: D1Database, work: () => Promise<unknown>) {
  if (Date.now() < (restUntil.get(db) ?? 0)) return
  c.executionCtx.waitUntil(
    new Promise<void>(resolve => {
      const timer = setTimeout(() => {
        restUntil.set(db, Date.now() + REST_MS)
        warn('the database is slow; nothing is recorded for half a minute')
        resolve()
      }, PATIENCE_MS)
      // In a task of its own, so that even a fault at once comes after the answer.
      Promise.resolve()
        .then(work)
        .catch(error => warn(`not recorded: ${error instanceof Error ? error.message : 'unknown'}`))
        .finally(() => {
          clearTimeout(timer)
          resolve()
        })
    }),
  )
}

let quietUntil = 0

/** Once in a while is enough: what ails the database ails every question. D1's messages hold no values. */
function warn(message: string) {
  if (Date.now() < quietUntil) return
  quietUntil = Date.now() + REST_MS
  console.warn(`Insights: ${message}.`)
}
