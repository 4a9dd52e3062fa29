/** Entry of the chunk that answers without the Worker: fetches a language's copy and makes it ready in idle time. */
import { type OfflineFaq, openFaq } from '../../worker/offline/open-faq.ts'

export { openFaq } from '../../worker/offline/open-faq.ts'
export { offlineClient } from './offline-client.ts'

// At 30 KB a second a copy takes four seconds.
const TIMEOUT_MS = 30_000

// A slice leaves room for the page's own work; a longer one only while there is none, and too short to be felt.
const SLICE_MS = 12
const IDLE_SLICE_MS = 20

/** Lets others go first; gives how long nobody else is likely to want a turn, in milliseconds. */
export type Pause = () => Promise<number>

/** `site`: of the Worker. Rejects when the copy can't be had or isn't one. */
export async function fetchFaq(address: string, site: string, pause: Pause = idle): Promise<OfflineFaq> {
  const { origin } = new URL(site)
  try {
    return await makeReady(await fetchCopy(address), origin, pause)
  } catch {
    // An old copy beside a new engine, or a damaged one in the browser's cache: once more, from the Worker itself.
    return makeReady(await fetchCopy(address, { cache: 'reload' }), origin, pause)
  }
}

async function fetchCopy(address: string, init?: RequestInit): Promise<Uint8Array> {
  const response = await fetch(address, {
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...init,
  })
  if (!response.ok) throw new Error(`no copy: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** In slices, so that the page never stands still. */
async function makeReady(copy: Uint8Array, origin: string, pause: Pause): Promise<OfflineFaq> {
  const steps = openFaq(copy, origin)
  for (;;) {
    const slice = Math.max(SLICE_MS, await pause())
    let now = performance.now()
    const until = now + slice
    let took = 0
    // A step takes about as long as the one before it.
    for (; now + took < until; now += took) {
      const { done, value } = steps.next()
      if (done) return value
      took = performance.now() - now
    }
  }
}

/** A page that is out of sight is never idle for `requestIdleCallback`: it may not wait for ever. */
const idle: Pause = () =>
  new Promise(resolve => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(deadline => resolve(Math.min(deadline.timeRemaining(), IDLE_SLICE_MS)), {
        timeout: 200,
      })
    else setTimeout(resolve, 8, 0)
  })
