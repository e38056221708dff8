import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasTools, interpreters, isExact, isExecutable, REQUIREMENTS } from './python-find.js'
import { installFromDebian, makeVenv, readyVenv } from './python-install.js'
import { isMain, ROOT, say as sayToError } from './setup.js'

const COMMANDS = ['pytest', 'mypy', 'bandit']

/**
 * Finds a Python that has the example's tools: an interpreter that is there, else a virtual environment filled from the
 * pinned requirements, else the distribution's packages. `path` goes in front of PATH; `exact` is false when
 * scikit-learn or numpy is another version than the pinned one. Throws when there is no way.
 */
export async function ensurePython({ say = sayToError } = {}) {
  const found = interpreters()
  const ready = found.filter(hasTools)
  const chosen = ready.find(isExact) ?? readyVenv(found) ?? ready[0]
  if (chosen !== undefined) return present(chosen, chosen.how ?? 'an interpreter that is there', say)
  const reasons = []
  for (const attempt of [makeVenv, installFromDebian]) {
    try {
      const made = await attempt(found, say)
      return present(made.python, made.how, say)
    } catch (error) {
      reasons.push(error.message)
      say(`Python: ${error.message}`)
    }
  }
  const wanted = REQUIREMENTS.map((file) => `-r ${file}`).join(' ')
  throw new Error(
    `no Python with the example's tools: ${reasons.join('; ')}. Install them yourself: pip install ${wanted}`,
  )
}

function present(python, how, say) {
  const exact = isExact(python)
  const { tools, version } = python
  const path = python.bin ?? shimFolder(python)
  const label = `Python ${version.join('.')}, scikit-learn ${tools['scikit-learn']}, numpy ${tools.numpy}`
  say(`Python: ${how}: ${python.python} (${label}${exact ? '' : '; not the pinned versions'})`)
  return { path, python: python.python, exact, how }
}

/** A folder with nothing but this interpreter and its tools, so that nothing else of its own folder comes before PATH. */
function shimFolder({ python }) {
  const hash = createHash('sha256').update(python).digest('hex')
  const folder = join(ROOT, '.demo', `python-${hash.slice(0, 12)}`, 'bin')
  mkdirSync(folder, { recursive: true })
  const scripts = execFileSync(python, ['-c', 'import sysconfig; print(sysconfig.get_path("scripts"))'], {
    encoding: 'utf8',
  }).trim()
  for (const name of ['python', 'python3']) writeShim(join(folder, name), [python])
  for (const name of COMMANDS) {
    const script = [join(scripts, name), join(dirname(python), name)].find(isExecutable)
    writeShim(join(folder, name), script === undefined ? [python, '-m', name] : [script])
  }
  return folder
}

function writeShim(file, words) {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  writeFileSync(file, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`)
  chmodSync(file, 0o755)
}

if (isMain(import.meta.url)) {
  const { path } = await ensurePython()
  process.stdout.write(`${path}\n`)
}
