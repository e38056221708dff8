import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { ROOT, say } from './setup.js'

/** The versions that the action is tested on besides the one that runs the tests; npm's package `node` holds them. */
const VERSIONS = { 20: '20.20.0', 24: '24.11.1' }

const INSTALL_LIMIT_MS = 180_000

/**
 * The other Node that runners have: 24 where this one is 20, else 20. `DS_RELEASE_OTHER_NODE` names one; else it is
 * installed from npm once. Resolves to `{path, version}`, or to `{path: null, reason}` where it cannot be had.
 */
export async function ensureOtherNode() {
  const given = process.env.DS_RELEASE_OTHER_NODE
  const major = process.versions.node.startsWith('20.') ? 24 : 20
  try {
    const path =
      given ?? (await withLock(join(ROOT, '.demo', 'node.lock'), { waiting: () => {} }, () => install(major)))
    return { path, version: versionOf(path) }
  } catch (error) {
    return { path: null, reason: `Node ${major} cannot be had here: ${error.message.split('\n')[0]}` }
  }
}

function install(major) {
  const folder = join(ROOT, '.demo', `node-${VERSIONS[major]}`)
  const path = join(folder, 'node_modules', 'node', 'bin', 'node')
  if (existsSync(path)) return path
  say(`Set-up: Node ${VERSIONS[major]} is installed from npm, to try the action on it …`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `node@${VERSIONS[major]}`]
  const options = { cwd: folder, stdio: 'ignore', timeout: INSTALL_LIMIT_MS }
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options)
  return path
}

function versionOf(path) {
  return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 }).trim()
}
