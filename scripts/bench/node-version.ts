import { execFileSync } from 'node:child_process'

/** A Node's version, without the v. */
export function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)
}
