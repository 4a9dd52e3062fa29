/** Pages of other people's sites, served from an origin that isn't the Worker's. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'

export interface HostSite {
  /** With no slash at the end. */
  origin: string
  close: () => void
}

/**
 * Serves `tests/browser/pages/<name>.html`, in which `{{site}}` is the Worker's origin.
 * A first line `<!-- header: Name: value -->` is sent as a header of the page.
 */
export async function serveHostPages(site: string): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const file = new URL(`pages${pathname}`, import.meta.url)
    let html: string
    try {
      html = readFileSync(file, 'utf8').replaceAll('{{site}}', site)
    } catch {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    for (const [, name, value] of html.matchAll(/<!-- header: ([\w-]+): (.+) -->/g)) {
      response.setHeader(name!, value!)
    }
    response.end(html)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return { origin: `http://localhost:${portOf(server)}`, close: () => server.close() }
}

const portOf = (server: Server) => (server.address() as { port: number }).port
