import { spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withLock } from './lock.js'

/** The project's own root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const TICK_MS = 5_000
const OLDEST_NODE = [20, 15]

/** Whether the module with this `import.meta.url` is the script that node was started with. */
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(realpathSync(process.argv[1])).href
}

/** Prints one line to standard error: standard output belongs to answers. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Installs the project's packages with `npm ci` where they are missing or not those of package-lock.json;
 * `dev: false` installs only what the demo and the rehearsal run on. A second process waits for the first.
 */
export async function ensureDependencies({ dev }) {
  refuseOldNode()
  if (missingPackages(ROOT, { dev }).length === 0) return
  await withLock(join(ROOT, '.demo', 'setup.lock'), { waiting: sayWhoIsInstalling }, async () => {
    const missing = missingPackages(ROOT, { dev })
    if (missing.length === 0) return
    await install(missing, { dev })
  })
}

/** Names of the packages that package-lock.json wants and node_modules has not, or has in another version. */
export function missingPackages(root, { dev }) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && (dev || !entry.dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {} // npm writes node_modules/.package-lock.json last: without it the folder is not whole
  }
}

async function install(missing, { dev }) {
  const args = ['ci', dev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const time = dev ? 'about a minute' : 'about 20 seconds'
  say(`Set-up: ${missing.length} npm packages are missing; npm ${args.slice(0, 2).join(' ')} takes ${time} …`)
  const started = Date.now()
  const ticking = setInterval(() => say(`Set-up: still installing (${seconds(started)} s)`), TICK_MS * (dev ? 3 : 1))
  const code = await runNpm(args).finally(() => clearInterval(ticking))
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with status ${code}; its messages are above`)
  say(`Set-up: npm packages are installed (${seconds(started)} s)`)
}

function runNpm(args) {
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm']
  return new Promise((resolve, reject) => {
    const child = spawn(npm[0], [...npm.slice(1), ...args], { cwd: ROOT, stdio: ['ignore', 2, 2] })
    child.on('error', (cause) => reject(new Error(`npm could not be started: ${cause.message}`, { cause })))
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Error(`Node ${process.versions.node} is too old: Node ${OLDEST_NODE.join('.')} or later is needed`)
}

function sayWhoIsInstalling(pid) {
  say(`Set-up: another process${pid === null ? '' : ` (${pid})`} is installing the npm packages; waiting for it …`)
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000)
}
