import { execFileSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './setup.js'

const EXAMPLE = join(ROOT, 'examples', 'breast-cancer')
/** The example's pinned requirements, for running and for its gates. */
export const REQUIREMENTS = ['requirements.txt', 'requirements-dev.txt'].map((name) => join(EXAMPLE, name))
export const OLDEST_PYTHON = [3, 10]
/** What the example's gates run; the names are those of their distributions. */
const TOOLS = ['scikit-learn', 'numpy', 'joblib', 'pytest', 'pytest-cov', 'mypy', 'bandit']
/** A model is only loaded by what made it: other versions mean training anew. */
const EXACT = ['scikit-learn', 'numpy']

const PROBE = `
import importlib.metadata as m, json, sys
def version(name):
    try: return m.version(name)
    except Exception: return None
def can(name):
    try: __import__(name); return True
    except Exception: return False
print(json.dumps({'python': sys.executable, 'version': list(sys.version_info[:3]),
  'tools': {n: version(n) for n in sys.argv[1:]}, 'venv': can('venv') and can('ensurepip')}))
`

/** Pins that hold for a Python version: lines `name==version`, with a marker on python_version at most. */
export function readPins(text, [major, minor]) {
  const pins = {}
  for (const line of text.split('\n')) {
    const [, name, pin, operator, bound] =
      /^([\w.-]+)==([\w.]+)\s*(?:;\s*python_version\s*(<|>=)\s*"([\d.]+)")?/.exec(line) ?? []
    if (name === undefined) continue
    const [boundMajor, boundMinor] = (bound ?? '0.0').split('.').map(Number)
    const isBelow = major < boundMajor || (major === boundMajor && minor < boundMinor)
    if (operator === undefined || isBelow === (operator === '<')) pins[name] = pin
  }
  return pins
}

function pinsFor(version) {
  return readPins(REQUIREMENTS.map((file) => readFileSync(file, 'utf8')).join('\n'), version)
}

/** Every Python 3.10 or later on PATH, each once, with the versions of the example's tools. */
export function interpreters() {
  const names = ['python3', 'python', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)]
  const own = process.env.DS_RELEASE_PYTHON
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const seen = new Map()
  for (const path of [...(own ? [own] : []), ...paths, '/usr/bin/python3']) {
    if (!isExecutable(path)) continue
    const probed = probe(path)
    if (probed !== null && !seen.has(probed.python)) seen.set(probed.python, probed)
  }
  return [...seen.values()].filter(isRecent)
}

/** Asks an interpreter what it is: `python` is its real path, also behind a pyenv shim. */
export function probe(path) {
  try {
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: plainEnvironment(), timeout: 30_000 }
    return JSON.parse(execFileSync(path, ['-c', PROBE, ...TOOLS], options))
  } catch {
    return null
  }
}

/** Without what would make a Python see packages that a gate's Python, with its clean environment, does not. */
export function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^PYTHON(PATH|HOME|STARTUP)$/.test(name)))
}

export function isRecent({ version: [major, minor] }) {
  return major > OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1])
}

/** Whether all of the example's tools are there, whatever their versions. */
export function hasTools({ tools }) {
  return Object.values(tools).every((version) => version !== null)
}

/** Whether scikit-learn and numpy are exactly the pinned ones. */
export function isExact({ tools, version }) {
  const pins = pinsFor(version)
  return EXACT.every((name) => tools[name] === pins[name])
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
