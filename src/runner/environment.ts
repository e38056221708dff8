import type { Problem } from '../errors.js'

/** Variables of a job or process as Node gives them. */
export type Variables = Record<string, string | undefined>

/** What commands get of the job's environment without asking; everything else is asked for by `env.pass`. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TERM', 'TMPDIR', 'LANG', 'LANGUAGE', 'TZ'],
  // Set by actions/setup-python.
  ...[
    'pythonLocation',
    'Python_ROOT_DIR',
    'Python2_ROOT_DIR',
    'Python3_ROOT_DIR',
    'PKG_CONFIG_PATH',
    'LD_LIBRARY_PATH',
  ],
  // What else chooses the interpreter.
  ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV', 'PYENV_ROOT', 'PYENV_VERSION', 'UV_PYTHON'],
  ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
])

const LOCALE = /^LC_[A-Z]+$/
const PROXY = /^(?:https?_proxy|all_proxy|no_proxy)$/i

/** Facts of the run that tell nothing secret and lead to no file of the runner's. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...['GITHUB_ACTIONS', 'GITHUB_ACTOR', 'GITHUB_ACTOR_ID', 'GITHUB_API_URL', 'GITHUB_BASE_REF', 'GITHUB_EVENT_NAME'],
  ...['GITHUB_GRAPHQL_URL', 'GITHUB_HEAD_REF', 'GITHUB_JOB', 'GITHUB_REF', 'GITHUB_REF_NAME', 'GITHUB_REF_TYPE'],
  ...['GITHUB_REF_PROTECTED', 'GITHUB_REPOSITORY', 'GITHUB_REPOSITORY_ID', 'GITHUB_REPOSITORY_OWNER', 'GITHUB_RUN_ID'],
  ...['GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_RUN_NUMBER', 'GITHUB_SERVER_URL', 'GITHUB_SHA'],
  ...['GITHUB_TRIGGERING_ACTOR', 'GITHUB_WORKFLOW', 'GITHUB_WORKSPACE', 'RUNNER_ARCH', 'RUNNER_NAME', 'RUNNER_OS'],
  ...['RUNNER_TOOL_CACHE'],
])

const COMMAND_FILE = /^GITHUB_(?:ARTIFACTS|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/
const TOKEN = /^(?:GITHUB|GH|GITHUB_ENTERPRISE|GH_ENTERPRISE)_TOKEN$/
const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Whether a variable holds a token or secret address of the job, or a path that lets a process speak to the runner. */
function isRunnersOwn(name: string): boolean {
  const upper = name.toUpperCase()
  if (HARMLESS.has(upper)) return false
  return TOKEN.test(upper) || /^(?:ACTIONS|INPUT|GITHUB|RUNNER)_/.test(upper)
}

/** Why a name may not be passed on or set, or null. */
function refusalOf(name: string): string | null {
  const upper = name.toUpperCase()
  if (TOKEN.test(upper)) return 'it is the name of a token, and commands get none'
  if (COMMAND_FILE.test(upper)) return 'it leads to a file through which a process speaks to the runner'
  if (upper.startsWith('ACTIONS_')) return "it belongs to the runner's own services and their tokens"
  if (upper.startsWith('INPUT_')) return "it belongs to this action's own inputs, the token among them"
  if (isRunnersOwn(name)) return "it belongs to the runner, and is not one of the run's harmless facts"
  return VALID_NAME.test(name) ? null : 'it is not the name of an environment variable'
}

function refuse(field: string, name: string, reason: string): Problem {
  const fix = `Take ${name} out of ${field}; give the command a value under a name of its own if it needs one`
  return { what: `${field} names ${JSON.stringify(name)}, which is refused: ${reason}`, fix }
}

/** A problem for the first name in `env.pass` or `env.set` that commands may not have; null when all may stand. */
function refusedName(pass: readonly string[], set: Readonly<Record<string, string>>): Problem | null {
  const passed = pass.map((name) => ({ field: 'env.pass', name }))
  for (const { field, name } of [...passed, ...Object.keys(set).map((name) => ({ field: 'env.set', name }))]) {
    const reason = refusalOf(name)
    if (reason !== null) return refuse(field, name, reason)
  }
  return null
}

/** Values of the job's tokens, so that none gets through under another name. */
function tokenValues(job: Variables): Set<string> {
  const isToken = (name: string): boolean => isRunnersOwn(name) && /TOKEN|PASSWORD|SECRET/.test(name.toUpperCase())
  const values = Object.entries(job).filter(([name]) => isToken(name))
  return new Set(values.map(([, value]) => (value ?? '').trim()).filter((value) => value.length > 5))
}

/** A proxy's address with a user in it is a secret: it is passed on only by name. */
function holdsCredentials(value: string): boolean {
  return value.includes('@')
}

function isAllowed(name: string, value: string): boolean {
  return ALLOWED.has(name) || LOCALE.test(name) || (PROXY.test(name) && !holdsCredentials(value))
}

/** Whether a variable may be seen by everybody: one that commands get unasked, or a fact of the run. */
export function isForEveryone(name: string, value: string): boolean {
  return isAllowed(name, value) || HARMLESS.has(name.toUpperCase())
}

/**
 * The environment of a command: the allow-list of the job's, what `pass` names, what `set` says, and `CI`.
 * A name or value that would hand out a token or a way to speak to the runner is a problem.
 */
export function commandEnvironment(
  job: Variables,
  wishes: { pass: readonly string[]; set: Readonly<Record<string, string>> },
): { env: Record<string, string> } | Problem {
  const refused = refusedName(wishes.pass, wishes.set)
  if (refused !== null) return refused
  const tokens = tokenValues(job)
  const env: Record<string, string> = { CI: 'true' }
  for (const [name, value] of Object.entries(job)) {
    if (value === undefined) continue
    const passed = wishes.pass.includes(name)
    if (passed && tokens.has(value.trim())) return refuse('env.pass', name, "its value is a token of this job's")
    if (passed || isAllowed(name, value)) env[name] = value
  }
  for (const [name, value] of Object.entries(wishes.set)) {
    if (tokens.has(value.trim())) return refuse('env.set', name, "its value is a token of this job's")
    env[name] = value
  }
  return { env }
}
