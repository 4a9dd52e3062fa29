/** `npm run deploy`: builds, puts the Worker on Cloudflare, and prints the address and the tag to paste. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deployedAddress, embedSnippet } from './deployed-address.ts'

const NEEDS_ACCOUNT = `
Nothing was deployed. Is it the account? It is free, and takes two minutes:
  1. Sign up at https://dash.cloudflare.com/sign-up
  2. npx wrangler login      (or set CLOUDFLARE_API_TOKEN where no browser is)
  3. npm run deploy
To see what would be deployed, without an account: npm run deploy -- --dry-run`

const folder = mkdtempSync(join(tmpdir(), 'deploy-'))
const report = join(folder, 'report.ndjson')
const words = process.argv.slice(2)

// Its [build] command builds first. Its questions and its progress go to the owner.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/wrangler/bin/wrangler.js', 'deploy', ...words],
  {
    stdio: 'inherit',
    env: { ...process.env, WRANGLER_OUTPUT_FILE_PATH: report },
  },
)
if (status !== 0) {
  console.error(NEEDS_ACCOUNT)
  process.exitCode = status ?? 1
} else if (!words.includes('--dry-run')) {
  const address = deployedAddress(readFileSync(report, 'utf8'))
  console.log(
    address
      ? `\nYour FAQ: ${address}\n\nPaste this before </body> on your site:\n\n${embedSnippet(address)}\n`
      : '\nDeployed, but without an address; set workers_dev or routes in wrangler.toml.',
  )
}
rmSync(folder, { recursive: true })
