/** Where a deployment answers, from what wrangler reports in WRANGLER_OUTPUT_FILE_PATH. */

/** A domain of the owner's before workers.dev, which some countries block. */
export function deployedAddress(report: string): string | undefined {
  const targets = report
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as { type: string; targets?: string[] })
    .flatMap(({ type, targets }) => (type === 'deploy' ? (targets ?? []) : []))
  // "https://name.account.workers.dev", "faq.example.com (custom domain)", "schedule: 17 3 * * *"
  const hosts = targets.flatMap(
    target => /^(?:https:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=$|[\s/])/i.exec(target)?.[1] ?? [],
  )
  const host = hosts.find(name => !name.endsWith('.workers.dev')) ?? hosts[0]
  return host && `https://${host}`
}

/** What the owner pastes before </body>. */
export function embedSnippet(address: string): string {
  return `<script async src="${address}/widget.js"></script>
<noscript><a href="${address}/faq">FAQ</a></noscript>`
}
