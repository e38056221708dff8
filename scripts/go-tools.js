// Installs actionlint and act through Go, in one version each, below .demo/: `npm test` starts it in the background.
// Where there is no Go, or no way to its modules, it says so on one line; what needs a tool then skips, and says so too.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { isMain, ROOT, say as sayToError } from './setup.js'

/** The small one first: it shows soon whether there is a way to the modules. */
const TOOLS = {
  actionlint: { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12', limitMs: 120_000 },
  act: { module: 'github.com/nektos/act', version: 'v0.2.89', limitMs: 600_000 },
}

/** Path of a tool (`act` or `actionlint`), or null where it is not installed. */
export function findTool(name, root = ROOT) {
  const file = join(folderOf(name, root), name)
  return existsSync(file) ? file : null
}

/** Installs what is missing; resolves to whether everything is there, and never rejects. */
export async function installTools({ root = ROOT, env = process.env, say = sayToError } = {}) {
  const missing = () => Object.keys(TOOLS).filter((name) => findTool(name, root) === null)
  if (missing().length === 0) return true
  const lock = join(root, '.demo', 'go-tools.lock')
  const waiting = () => say('Go tools: another process is installing them; waiting for it …')
  try {
    await withLock(lock, { waiting }, async () => {
      for (const name of missing()) say(await install(name, root, env))
    })
    return true
  } catch (error) {
    say(`Go tools: ${missing().join(' and ')} could not be installed, so what needs them is skipped: ${error.message}`)
    return false
  }
}

function folderOf(name, root) {
  return join(root, '.demo', `${name}-${TOOLS[name].version}`)
}

/** Builds beside its place, and is put there at once: what was cut short is never taken for a tool. */
async function install(name, root, env) {
  const { module, version, limitMs } = TOOLS[name]
  const started = Date.now()
  const fresh = `${folderOf(name, root)}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  try {
    await runGo(['install', `${module}@${version}`], { ...env, GOBIN: fresh, CGO_ENABLED: '0' }, limitMs)
    renameSync(fresh, folderOf(name, root))
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return `Go tools: ${name} ${version} is installed (${Math.round((Date.now() - started) / 1000)} s)`
}

function runGo(args, env, limitMs) {
  const asked = `go ${args.join(' ')}`
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(limitMs)
    const child = spawn('go', args, { env, stdio: ['ignore', 'ignore', 'pipe'], signal })
    let tail = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => (tail = (tail + chunk).slice(-2_000)))
    child.on('error', ({ code, message }) => {
      if (code === 'ENOENT') reject(new Error('there is no Go on PATH'))
      else if (code === 'ABORT_ERR') reject(new Error(`${asked} was not done within ${limitMs / 1000} s`))
      else reject(new Error(`${asked}: ${message}`))
    })
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${asked}: ${lastWords(tail)}`))
    })
  })
}

function lastWords(text) {
  const lines = text.trim().split('\n')
  return lines.filter((line) => !line.startsWith('go: downloading')).join(' | ')
}

if (isMain(import.meta.url)) process.exitCode = (await installTools()) ? 0 : 1
