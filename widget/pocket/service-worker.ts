/** Keeps the pocket page on the device. Every file is known by its hash: what a captive portal or a damaged cache offers instead is refused. */

/** Path → SHA-256 in hexadecimal; written in by the build. */
declare const FILES: Record<string, string>
/** Those that every visitor needs. */
declare const SHELL: string[]
declare const VERSION: string

interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Extendable {
  request: Request
  respondWith: (response: Promise<Response>) => void
}
interface Scope {
  addEventListener: ((name: 'install' | 'activate', listener: (event: Extendable) => void) => void) &
    ((name: 'fetch', listener: (event: Fetching) => void) => void) &
    ((name: 'message', listener: (event: MessageEvent) => void) => void)
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
// The rest of the widget is typed for pages.
const worker = globalThis as unknown as Scope

const PREFIX = 'faq-pocket-'
const CACHE = PREFIX + VERSION

worker.addEventListener('install', event => event.waitUntil(install()))
worker.addEventListener('activate', event => event.waitUntil(activate()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting()
})
worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method === 'GET' && origin === location.origin && pathname in FILES)
    event.respondWith(respond(pathname))
})

/** The shell, and the languages that the visitor had until now. */
async function install() {
  const paths = new Set(SHELL)
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue
    for (const { url } of await (await caches.open(name)).keys()) paths.add(new URL(url).pathname)
  }
  await Promise.all([...paths].filter(path => path in FILES).map(respond))
}

/** The old files have served until the last page that used them was closed. */
async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name)
  await worker.clients.claim()
}

async function respond(path: string): Promise<Response> {
  const cache = await caches.open(CACHE).catch(() => undefined)
  const kept = await cache?.match(path)
  if (kept && (await isGenuine(kept, path))) return kept
  const fresh = await fetch(path, { cache: 'no-cache', credentials: 'omit' })
  if (!(await isGenuine(fresh, path))) throw new Error(`${path} is not what was published`)
  // A full or refused storage costs the copy, not the page.
  await cache?.put(path, fresh.clone()).catch(() => {})
  return fresh
}

async function isGenuine(response: Response, path: string): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') === FILES[path]
}
