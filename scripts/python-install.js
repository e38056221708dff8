import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.js'
import {
  hasTools,
  isExecutable,
  isRecent,
  OLDEST_PYTHON,
  plainEnvironment,
  probe,
  REQUIREMENTS,
} from './python-find.js'
import { ROOT } from './setup.js'

const TELL_EVERY_MS = 2_000
const DEBIAN_PACKAGES = ['python3', 'python3-sklearn', 'python3-joblib', 'python3-pytest', 'python3-pytest-cov']
const DEBIAN_TOOLS = ['python3-mypy', 'mypy', 'python3-bandit', 'bandit']

function venvFolder({ python, version }) {
  const texts = REQUIREMENTS.map((file) => readFileSync(file, 'utf8'))
  const hash = createHash('sha256')
    .update(JSON.stringify([texts, python, version]))
    .digest('hex')
  return join(ROOT, '.demo', `venv-${hash.slice(0, 12)}`)
}

/** The virtual environment of an earlier call, if it is whole. */
export function readyVenv(found) {
  for (const base of found) {
    const folder = venvFolder(base)
    const probed = existsSync(join(folder, 'complete')) ? probe(join(folder, 'bin', 'python')) : null
    if (probed !== null && hasTools(probed))
      return { ...probed, how: 'the virtual environment made before', bin: join(folder, 'bin') }
  }
  return undefined
}

/** Makes a virtual environment from the pinned requirements; throws where no Python or no index is to be had. */
export async function makeVenv(found, say) {
  const base =
    found.filter(({ venv }) => venv).find(({ version }) => version[1] >= 11) ?? found.find(({ venv }) => venv)
  if (base === undefined)
    throw new Error(`there is no Python ${OLDEST_PYTHON.join('.')} or later that can make a virtual environment`)
  const folder = venvFolder(base)
  return await withLock(
    `${folder}.lock`,
    { waiting: () => say('Python: another process fills the virtual environment; waiting …') },
    async () => {
      if (!existsSync(join(folder, 'complete'))) await fillVenv(base, folder, say)
      const made = probe(join(folder, 'bin', 'python'))
      if (made === null || !hasTools(made)) throw new Error(`the virtual environment ${folder} lacks tools`)
      return {
        python: { ...made, bin: join(folder, 'bin') },
        how: 'a virtual environment from the pinned requirements',
      }
    },
  )
}

async function fillVenv(base, folder, say) {
  say(`Python: making a virtual environment with Python ${base.version.join('.')} (about half a minute) …`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  await runQuietly(base.python, ['-m', 'venv', folder], say)
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--retries', '1', '--timeout', '15']
  const requirements = REQUIREMENTS.flatMap((file) => ['-r', file])
  await runQuietly(join(folder, 'bin', 'python'), [...pip, '--only-binary', ':all:', ...requirements], say)
  writeFileSync(join(folder, 'complete'), '')
}

/** Installs the distribution's packages; throws on another system and without root. */
export async function installFromDebian(_, say) {
  if (!existsSync('/etc/debian_version') || !isExecutable('/usr/bin/apt-get'))
    throw new Error('this is no Debian or Ubuntu machine')
  const isRoot = process.getuid?.() === 0
  const sudo = isRoot ? [] : ['sudo', '-n']
  if (!isRoot && !succeeds('sudo', ['-n', 'true']))
    throw new Error("the distribution's packages need root, or sudo without a password")
  const packages = [...DEBIAN_PACKAGES, ...DEBIAN_TOOLS]
  const apt = (...args) => [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  say(`Python: installing the distribution's packages ${packages.join(' ')} …`)
  const [command, ...install] = apt('install', '-y', '--no-install-recommends', ...packages)
  try {
    await runQuietly(command, install, say)
  } catch {
    await runQuietly(command, apt('update').slice(1), say)
    await runQuietly(command, install, say)
  }
  const python = probe('/usr/bin/python3')
  if (python === null || !isRecent(python) || !hasTools(python))
    throw new Error("the distribution's packages are too old or not whole")
  return { python, how: "the distribution's packages" }
}

/** Runs a long command; shows now and then what it fetches, and its last words where it fails. */
function runQuietly(command, args, say) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    const tail = []
    let told = 0
    const take = (chunk) => {
      for (const line of String(chunk)
        .split('\n')
        .filter((text) => text.trim() !== '')) {
        tail.splice(0, Math.max(0, tail.length - 4))
        tail.push(line.trim())
        const [, name] = /^\s*(?:Collecting|Get:\d+ \S+ \S+ \S+) (\S+)/.exec(line) ?? []
        if (name !== undefined && Date.now() - told > TELL_EVERY_MS) {
          say(`  … ${name}`)
          told = Date.now()
        }
      }
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${[command, ...args.slice(0, 3)].join(' ')} … failed: ${tail.join(' | ')}`))
    })
  })
}

function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
