import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files by their paths; null takes one away. */
export type Files = Record<string, string | Buffer | null>

const PERSON = 'alice'
const EMAIL = 'alice@users.noreply.github.com'

/** A git repository on disk, whose commits have fixed dates. */
export class Repository {
  #minutes = 0

  constructor(readonly root: string) {
    mkdirSync(root, { recursive: true })
    this.git('init', '--quiet', '--initial-branch', 'main')
  }

  /** Runs git in the repository and returns what it prints. */
  git(...args: string[]): string {
    const date = new Date(Date.UTC(2026, 10, 1, 12, this.#minutes)).toISOString()
    const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
    const env = {
      ...Object.fromEntries(kept),
      ...{ GIT_AUTHOR_NAME: PERSON, GIT_AUTHOR_EMAIL: EMAIL, GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: PERSON, GIT_COMMITTER_EMAIL: EMAIL, GIT_COMMITTER_DATE: date },
      ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    }
    return execFileSync('git', args, { cwd: this.root, env, encoding: 'utf8', stdio: 'pipe' }).trimEnd()
  }

  write(files: Files): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.root, path)
      if (content === null) {
        rmSync(file, { recursive: true, force: true })
        continue
      }
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    return this
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  /** Commits everything, and returns the commit. */
  commit(message: string, files: Files = {}): string {
    this.write(files)
    this.#minutes += 1
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', message)
    return this.head()
  }

  head(): string {
    return this.git('rev-parse', 'HEAD')
  }
}

/** JSON as the state files of these tests are written. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** What is different from the usual; `config` replaces the configuration, as text or as an object (YAML reads JSON). */
export interface FastPlan {
  /** Keys of the state file, over the usual ones. */
  state?: Record<string, unknown>
  config?: unknown
  metrics?: unknown
  files?: Files
}

/** The model card's text for a feature of the fast repository; its numbers are filled in by the action. */
export function cardOf(title: string): string {
  return `# ${title}

## Intended use
Calls of the retention team to customers who may leave us soon.

## Training data
Customers of the last two years with their contracts and their calls.

## Evaluation
Measured on holdout customers that the training has never seen before.

<!-- metrics -->
<!-- /metrics -->

## Limitations
Not for business customers, whose contracts are quite different from others.
`
}

export const FAST_STATE = {
  id: 'churn',
  title: 'Churn model',
  status: 'approved',
  acceptance_criteria: ['f1_score >= 0.8', 'Somebody looked at it'],
  datasets: ['data/train.csv'],
}

/** Gates that are plain shell and take no time: the reports lie ready under `checks/` and are copied. */
export const FAST_CONFIG = {
  model: 'models/churn.bin',
  gates: {
    tests: { run: 'cp checks/junit.xml junit.xml', reports: ['junit.xml'] },
    performance: { run: 'mkdir -p results && cp checks/metrics.json results/metrics.json' },
    types: { run: 'true' },
    security: { run: 'true' },
  },
}

export const JUNIT = (attributes: string, body = '<testcase classname="a" name="b" time="0.1"/>'): string =>
  `<testsuites><testsuite name="p" ${attributes}>${body}</testsuite></testsuites>`

const README = `# Churn

This repository holds a model of churn that tells which customers are about to leave us. It is trained once a month, and
the retention team uses it every night to decide whom to call first.
`

/** The files of a fast repository: one feature, \`churn\`, that is up for release and passes every gate. */
export function fastFiles(plan: FastPlan = {}): Files {
  return {
    '.github/ds-release.yml': typeof plan.config === 'string' ? plan.config : json(plan.config ?? FAST_CONFIG),
    'README.md': README,
    'requirements.txt': 'scikit-learn==1.7.2\n',
    'data/train.csv': 'tenure,calls\n1,2\n3,4\n',
    'docs/model_cards/churn.md': cardOf('Churn'),
    'docs/workflow/state/churn.json': json({ ...FAST_STATE, ...plan.state }),
    'models/churn.bin': Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)),
    'checks/junit.xml': JUNIT('tests="1" failures="0" errors="0" skipped="0"'),
    'checks/metrics.json': typeof plan.metrics === 'string' ? plan.metrics : json(plan.metrics ?? { f1_score: 0.9 }),
    ...plan.files,
  }
}

/** Makes a repository in a folder whose gates take no time, with its whole history of two commits. */
export function makeFastRepository(root: string, plan: FastPlan = {}): Repository {
  const repository = new Repository(root)
  repository.commit('Start', { 'README.md': '# Churn\n' })
  repository.commit('Add the churn model', fastFiles(plan))
  return repository
}
