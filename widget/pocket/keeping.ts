/** Keeps the page on the device by its service worker, and knows whether it is really there. */

/** Registers the service worker; a newer page that waits since the last visit takes over before anybody typed. */
export async function keepPage(): Promise<void> {
  const registration = await navigator.serviceWorker?.register('service-worker.js')
  if (!registration) return
  if (registration.waiting && registration.active) {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    registration.waiting.postMessage('activate')
  }
  document.addEventListener('visibilitychange', () => {
    // Offline there is nothing newer to be had.
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  })
}

/** Whether page and copy would come up without a connection: looked up where they lie, not assumed. */
export async function isKept(copy: string): Promise<boolean> {
  try {
    await navigator.serviceWorker.ready
    const paths = [new URL('./', location.href).pathname, new URL(copy, location.href).pathname]
    const found = await Promise.all(paths.map(path => caches.match(path)))
    return found.every(Boolean)
  } catch {
    return false
  }
}
