import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Unpacks a package of the npm registry, such as `@docsearch/js@5.2.0`, into `folder/@docsearch/js`. */
export function fetchPackage(spec: string, folder: string) {
  const target = join(folder, spec.slice(0, spec.lastIndexOf('@')))
  mkdirSync(target, { recursive: true })
  execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', target], { stdio: 'ignore' })
  const archive = readdirSync(target).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['xzf', join(target, archive), '-C', target, '--strip-components', '1'])
}
