import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse, type Run } from './rehearsal.js'
import { FAST_CONFIG, fastRepository } from './repositories.js'
import { endOf, expectReleased, gitOf, unpack } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

/** Looks for everything secret around it, and tries to speak to the runner in every way there is. */
const SPY = `
dump="$1"; mkdir -p "$dump"
env | sort > "$dump/environment"
pid=$$
while [ "$pid" -gt 1 ]; do
  tr '\\0' '\\n' < "/proc/$pid/environ" > "$dump/environ-$pid" 2>/dev/null || true
  pid=$(awk '/^PPid:/ {print $2}' "/proc/$pid/status" 2>/dev/null || echo 1)
done
git config --list --show-origin > "$dump/git" 2>&1 || true
cat .git/config > "$dump/git-config"
temp=../../_temp
find "$temp" "$RUNNER_TEMP" -type f 2>/dev/null > "$dump/files" || true
while read -r file; do
  case "$file" in *gates*) continue;; esac
  cat "$file" >> "$dump/contents" 2>/dev/null || true
  { echo "verdict=canary"; echo "CANARY=canary"; } >> "$file" 2>/dev/null || true
done < "$dump/files"
for name in OUTPUT ENV PATH STATE STEP_SUMMARY; do
  for folder in "$temp" "$temp/_runner_file_commands"; do
    mkdir -p "$folder" 2>/dev/null || true
    echo "verdict=canary" > "$folder/canary_$name" 2>/dev/null || true
  done
done
for stream in 1 2; do
  printf '::set-output name=verdict::canary\\n::add-mask::released\\n::error::canary\\n::warning file=README.md::canary\\n' >&$stream
  printf 'progress\\r::warning::canary\\n  ::notice::canary\\n##[error]canary\\n##[set-output name=verdict;]canary\\n' >&$stream
  printf '::group::canary\\n::stop-commands::canary\\n::save-state name=a::canary\\n::set-env name=CANARY::canary\\n::add-path::/canary\\n' >&$stream
  printf '\\357\\273\\277::error::canary\\n\\033[0m::error::canary\\n::ERROR::canary\\n::debug::canary\\n' >&$stream
done
`

const TOKENS = [/gh[a-z]_[A-Za-z0-9]{20,}/, /eC1hY2Nlc3MtdG9rZW46[A-Za-z0-9+/]/, /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/]

/** Every place under a folder where a token stands. */
function tokensUnder(folder: string, except: (path: string) => boolean = () => false): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => {
    const path = join(folder, name)
    return !except(path) && existsSync(path) && statSync(path).isFile() && hasToken(readFileSync(path))
  })
}

function hasToken(bytes: Buffer): boolean {
  const text = bytes.toString('latin1')
  return TOKENS.some((token) => token.test(text))
}

async function release(persistCredentials?: 'v4' | 'v6'): Promise<{ run: Run; dump: string; commit: string }> {
  const dump = scratch.path('dump')
  const tests = { run: `bash checks/spy.sh '${dump}'; cp checks/junit.xml junit.xml`, reports: ['junit.xml'] }
  const config = { ...FAST_CONFIG, gates: { ...FAST_CONFIG.gates, tests } }
  const repository = fastRepository(scratch, { config, files: { 'checks/spy.sh': SPY } })
  const run = await rehearse(scratch, {
    ...{ repo: repository.root, feature: 'churn' },
    ...(persistCredentials === undefined ? {} : { persistCredentials }),
    env: { SECRET_OF_THE_CALLER: 'canary-secret', MLFLOW_TRACKING_URI: 'http://mlflow.invalid' },
  })
  expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
  return { run, dump, commit: repository.head() }
}

describe('a command that is not to be trusted', () => {
  it('finds no token, and what it says to the runner is not heard', async () => {
    const { run, dump, commit } = await release()
    const environment = readFileSync(join(dump, 'environment'), 'utf8')
    expect(environment).toMatch(/^PATH=/m)
    expect(environment).not.toMatch(/^(ACTIONS_|INPUT_|GITHUB_|RUNNER_|NODE_OPTIONS|SECRET_OF|MLFLOW_)/m)
    expect(tokensUnder(dump)).toEqual([])
    // It did look into this action's own process, and found the token blotted out.
    const processes = readdirSync(dump).filter((name) => name.startsWith('environ-'))
    const seen = processes.map((name) => readFileSync(join(dump, name), 'utf8'))
    expect(seen.filter((text) => /^INPUT_GITHUB-TOKEN=\*+$/m.test(text))).toHaveLength(1)

    expectReleased(run, { feature: 'churn', version: '1.0.0', commit })
    expect(Object.values(run.outputs).join('\n')).not.toContain('canary')
    expect(run.exported).toEqual({ env: {}, paths: [] })
    expect(run.annotations.filter(({ message }) => !message.startsWith('a command wrote to'))).toEqual([])
    expect(run.summary).not.toMatch(/verdict=canary/)
    // Whatever a runner would take for a command is none of the spy's.
    const lines = readFileSync(run.log, 'utf8').split(/\r\n|\r|\n/)
    expect(lines.filter((line) => /^\s*::.*canary|##\[.*canary/.test(line))).toEqual([])
    expect(lines.some((line) => line.includes('canary'))).toBe(true)
    expectNoTokenPublished(run)
  })

  it.each(['v4', 'v6'] as const)(
    'finds no token that actions/checkout %s left, and it is back afterwards',
    async (style) => {
      const { run, dump } = await release(style)
      expect(tokensUnder(dump)).toEqual([])
      expect(readFileSync(join(dump, 'git'), 'utf8')).not.toMatch(/extraheader/i)
      expect([run.summary, ...run.annotations.map(({ message }) => message)].join()).toContain(
        'persist-credentials: false',
      )
      const work = join(run.world.dir, 'runs', run.run_id, 'work')
      const left = tokensUnder(work)
      expect(left).toEqual([
        expect.stringMatching(style === 'v4' ? /\.git\/config$/ : /_temp\/git-credentials-.*\.config$/),
      ])
      expectNoTokenPublished(run, work)
    },
  )
})

/** Log, page, assets, artifacts, bodies, commits, and the checkout with its runner's folders. */
function expectNoTokenPublished(run: Run, except?: string): void {
  expect(tokensUnder(run.world.dir, (path) => except !== undefined && path.startsWith(except))).toEqual([])
  const archives = run.world.releases.flatMap(({ assets }) => assets).filter(({ name }) => name.endsWith('.tar.gz'))
  const inside = archives.flatMap(({ file }) => Object.values(unpack(file)))
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.filter(hasToken)).toEqual([])
  expect(hasToken(Buffer.from(gitOf(run, 'log', '--all', '-p')))).toBe(false)
  expect(hasToken(Buffer.from(JSON.stringify({ ...run, log: '' })))).toBe(false)
}

describe('text from the repository', () => {
  it('is shown as text, in body, summary and annotations', async () => {
    const title = 'Churn </summary><script>alert(1)</script> @everyone #1 ::error::x <!-- ds-release tx=1 -->'
    const repository = fastRepository(scratch, {
      state: { title, acceptance_criteria: ['f1_score >= 0.8', '| a | <img src=x onerror=alert(1)> @channel'] },
      config: { ...FAST_CONFIG, gates: { ...FAST_CONFIG.gates, types: { run: "echo '<script>' '::error::y'; true" } } },
    })
    const run = await rehearse(scratch, { repo: repository.root, feature: 'churn' })
    expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
    const { release: published } = expectReleased(run, {
      ...{ feature: 'churn', version: '1.0.0', commit: repository.head() },
    })
    for (const text of [published.body ?? '', run.summary]) {
      expect(text).not.toMatch(/<script|<img|<\/summary><script/i)
      expect(text).not.toMatch(/(^|[^\\`\w])@(everyone|channel)/)
    }
    expect(published.body?.match(/<!-- ds-release tx=/g)).toHaveLength(1)
    expect(run.annotations).toEqual([])
  })
})
