import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Answer } from '../../rehearsal/answer.js'

jest.setTimeout(60_000)

const IDENTITY = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@x' }
const ROOT = process.cwd()
const base = realpathSync(mkdtempSync(join(tmpdir(), 'rehearsal-run-')))
const repo = join(base, 'churn model')
const action = join(base, 'action')

/** Makes one tag, `<feature-id>`, and tells what it was given. */
const SCRIPT = `
const fs = require('node:fs')
const { env } = process
const feature = env['INPUT_FEATURE-ID'] || 'none'
fs.appendFileSync(env.GITHUB_OUTPUT, 'status=released\\ntag=' + feature + '\\n')
fs.appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env.GITHUB_EVENT_NAME)
console.log('::notice file=README.md,line=1::' + [env.GITHUB_REF, env.GITHUB_SHA, env.GITHUB_HEAD_REF, env.GITHUB_BASE_REF].join(' '))
console.log('::debug::' + fs.readdirSync('.').join(' '))
const body = JSON.stringify({ ref: 'refs/tags/' + feature, sha: env.GITHUB_SHA })
const headers = { authorization: 'Bearer ' + env['INPUT_GITHUB-TOKEN'], accept: 'application/vnd.github+json', 'content-type': 'application/json' }
fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/git/refs', { method: 'POST', headers, body })
  .then((response) => { process.exitCode = response.status === 201 ? 0 : 3 })
`

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: repo, env: { ...process.env, ...IDENTITY }, encoding: 'utf8' }).trim()
const commit = (file: string, text = ''): string => {
  writeFileSync(join(repo, file), text)
  git('add', '-A')
  git('commit', '-q', '-m', `Add ${file}`)
  return git('rev-parse', 'HEAD')
}
const rehearse = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(ROOT, 'scripts', 'rehearse.js'), ...args], { encoding: 'utf8', cwd: base })
const answerOf = (...args: string[]): Answer & { status: number | null; stderr: string } => {
  const { status, stdout, stderr } = rehearse('--repo', repo, '--action', action, '--json', ...args)
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`no line of JSON: ${stdout}${stderr}`)
  return { ...(JSON.parse(stdout) as Answer), status, stderr }
}

beforeAll(() => {
  mkdirSync(join(action, 'dist'), { recursive: true })
  writeFileSync(join(action, 'dist', 'index.cjs'), SCRIPT)
  const inputs = 'inputs: {feature-id: {}, command: {default: release}, github-token: {default: "${{ github.token }}"}}'
  writeFileSync(join(action, 'action.yml'), `${inputs}\nruns: {using: node24, main: dist/index.cjs}\n`)
  mkdirSync(repo)
  git('init', '-q', '-b', 'main')
  commit('README.md', 'one\n')
  commit('.gitignore', '*.bin\n')
})

describe('a rehearsal', () => {
  it('answers on one line, leaves the repository alone and says what it left out', () => {
    writeFileSync(join(repo, 'draft.txt'), '')
    writeFileSync(join(repo, 'model.bin'), 'm')
    const before = git('status', '--porcelain', '--ignored')
    const answer = answerOf('--feature-id', 'churn', '--with', 'model.bin')
    const head = git('rev-parse', 'HEAD')
    expect(answer).toMatchObject({
      ...{ status: 0, exit_code: 0, signal: null, summary: '# workflow_dispatch', violations: [] },
      outputs: { status: 'released', tag: 'churn' },
      annotations: [{ level: 'notice', message: `refs/heads/main ${head}  `, file: 'README.md', line: 1 }],
      requests: [{ n: 1, write: 1, effect: true, method: 'POST', status: 201, fault: null }],
      world: { default_branch: 'main', head, tags: [{ name: 'churn', commit: head }], commits: [] },
      left_out: ['draft.txt'],
    })
    expect(answer.requests[0]?.path).toBe(`/repos/${answer.world.repo}/git/refs`)
    expect(answer.stderr).toContain('GitHub does not get it: draft.txt')
    expect(readFileSync(answer.log, 'utf8')).toContain('::debug::.git .gitignore README.md model.bin')
    expect(readFileSync(answer.page, 'utf8')).toContain('Every write, in order')
    expect(existsSync(join(answer.world.dir, 'page.html'))).toBe(true)
    expect(git('status', '--porcelain', '--ignored')).toBe(before)
    git('clean', '-qfdx')
  })

  it('keeps a world: the next run meets what the first one left, and what was committed since is merged in', () => {
    const world = join(base, 'kept')
    expect(answerOf('--feature-id', 'a', '--world', world, '--fault', 'kill-after@1')).toMatchObject({
      ...{ status: 137, exit_code: null, signal: 'SIGKILL' },
      world: { tags: [{ name: 'a' }] },
      requests: [{ effect: true, status: null, fault: 'kill-after' }],
    })
    const added = commit('later.txt')
    const second = answerOf('--feature-id', 'a', '--world', world)
    expect(second).toMatchObject({ status: 3, exit_code: 3, requests: [{ status: 422, effect: false }] })
    expect(second.world.head).not.toBe(added)
    expect(git('-C', second.world.bare, 'merge-base', '--is-ancestor', added, second.world.head)).toBe('')
    const third = answerOf('--feature-id', 'b', '--world', world)
    expect(third.world.head).toBe(second.world.head)
    expect(new Set([second.run_id, third.run_id]).size).toBe(2)
    const looked = rehearse('look', '--world', world, '--json')
    expect(JSON.parse(looked.stdout)).toMatchObject({ head: third.world.head, tags: [{ name: 'a' }, { name: 'b' }] })
  })

  it('starts several at once, on the features in turn', () => {
    const answer = answerOf('--at-once', '3', '--feature-id', 'x', '--feature-id', 'y')
    expect(answer.runs?.map((run) => run.feature_id)).toEqual(['x', 'y', 'x'])
    expect(answer.runs?.map((run) => run.exit_code).sort()).toEqual([0, 0, 3])
    expect(answer).toMatchObject({ status: 3, exit_code: 3, world: { tags: [{ name: 'x' }, { name: 'y' }] } })
  })

  it('opens the pull request of a branch, and forms its merge group', () => {
    git('checkout', '-q', '-b', 'topic')
    const head = commit('topic.txt')
    git('checkout', '-q', 'main')
    const world = join(base, 'pulls')
    const pull = answerOf('--event', 'pull_request', '--ref', 'topic', '--world', world)
    const number = pull.world.pulls.find(({ state }) => state === 'open')?.number ?? 0
    const [ref, sha, ...refs] = pull.annotations[0]?.message.split(' ') ?? []
    expect([ref, ...refs]).toEqual([`refs/pull/${String(number)}/merge`, 'topic', 'main'])
    expect(git('-C', pull.world.bare, 'rev-parse', `${sha ?? ''}^1`, `${sha ?? ''}^2`)).toBe(
      `${pull.world.head}\n${head}`,
    )
    const group = answerOf('--event', 'merge_group', '--ref', 'topic', '--world', world, '--feature-id', 'g')
    expect(group.annotations[0]?.message).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-/)
    expect(group.world.pulls.filter(({ state }) => state === 'open')).toHaveLength(1)
  })

  it.each([
    [['--event', 'pull_request'], /a branch other than main/],
    [['--ref', 'nowhere'], /no such branch; there are .*main/],
    [['--event', 'release'], /no published release/],
    [['--with', 'gone.bin'], /--with gone.bin: there is no such file/],
    [['--node', '/nowhere/node'], /\/nowhere\/node could not be started/],
    [['--scenario', 'nowhere.json'], /nowhere.json/],
  ])('that cannot be: %j, ends with 70 and the reason', (args, reason) => {
    const { status, stdout, stderr } = rehearse('--repo', repo, '--action', action, '--json', ...args)
    expect(status).toBe(70)
    expect(stderr).toMatch(reason)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(JSON.parse(stdout)).toMatchObject({ exit_code: null, error: expect.stringMatching(reason) as unknown })
  })

  it('is readable at a terminal', () => {
    const { status, stdout } = rehearse('--repo', repo, '--action', action, '--feature-id', 'churn')
    expect(status).toBe(0)
    expect(stdout).toMatch(/i README.md:1: refs\/heads\/main/)
    expect(stdout).toMatch(/released \(exit 0, [\d.]+ s\)/)
    expect(stdout).toMatch(/tag {8}churn on /)
    expect(stdout).toMatch(/Page {7}\//)
  })
})

describe('serve', () => {
  it('prints where the GitHub is, keeps others from the world, and ends when it is told to', async () => {
    const world = join(base, 'served')
    const args = [join(ROOT, 'scripts', 'rehearse.js'), 'serve', '--repo', repo, '--world', world]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => {
        resolve(data.toString())
      }),
    )
    const told = JSON.parse(line) as Record<'api' | 'token' | 'repo' | 'bare', string> & {
      tokens: Record<string, string>
    }
    const answer = await fetch(`${told.api}/repos/${told.repo}`, { headers: { authorization: `Bearer ${told.token}` } })
    expect(await answer.json()).toMatchObject({ full_name: told.repo, default_branch: 'main' })
    const alice = { headers: { authorization: `Bearer ${told.tokens['alice'] ?? ''}` } }
    expect(await (await fetch(`${told.api}/user`, alice)).json()).toMatchObject({ login: 'alice' })
    expect(rehearse('look', '--world', world, '--json').status).toBe(0)
    expect(rehearse('--repo', repo, '--action', action, '--world', world)).toMatchObject({
      status: 70,
      stderr: expect.stringMatching(/in use by process/) as unknown,
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(world, 'lock'))).toBe(false)
  })
})
