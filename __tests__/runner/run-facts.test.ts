import { describe, expect, it } from '@jest/globals'
import { readRunFacts } from '../../src/runner/run-facts.js'
import { BASE_SHA, HEAD_SHA, pushPayload } from '../payloads.js'

const env = {
  GITHUB_REPOSITORY: 'acme/churn',
  GITHUB_WORKSPACE: '/home/runner/churn',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: '/tmp/event.json',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_RUN_ID: '123',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW_REF: 'acme/churn/.github/workflows/release.yml@refs/heads/main',
  GITHUB_ACTOR: 'alice',
  GITHUB_SERVER_URL: 'https://ghe.example.com/',
  RUNNER_TEMP: '/tmp/runner',
}
const linux = { platform: 'linux', cores: 4 }
const read = async (): Promise<string> => await Promise.resolve(JSON.stringify(pushPayload))

describe('readRunFacts', () => {
  it('reads the facts of the run', async () => {
    expect(await readRunFacts(env, read, linux)).toEqual({
      repository: 'acme/churn',
      owner: 'acme',
      repo: 'churn',
      workspace: '/home/runner/churn',
      event: 'push',
      trigger: { kind: 'push', change: { before: BASE_SHA, after: HEAD_SHA } },
      defaultBranch: 'main',
      ref: 'refs/heads/main',
      sha: HEAD_SHA,
      runId: '123',
      attempt: 2,
      workflow: '.github/workflows/release.yml',
      serverUrl: 'https://ghe.example.com',
      runUrl: 'https://ghe.example.com/acme/churn/actions/runs/123',
      temp: '/tmp/runner',
      cores: 4,
      variables: env,
    })
  })

  it('does with what a local runner may leave out', async () => {
    const left = {
      GITHUB_EVENT_PATH: '',
      GITHUB_RUN_ATTEMPT: undefined,
      GITHUB_SERVER_URL: '',
      GITHUB_ACTOR: undefined,
      GITHUB_WORKFLOW_REF: undefined,
    }
    const facts = await readRunFacts({ ...env, ...left }, read, linux)
    expect(facts).toMatchObject({ attempt: 1, workflow: null, serverUrl: 'https://github.com' })
    expect(facts).toMatchObject({ trigger: { kind: 'push', change: null }, defaultBranch: null })
  })

  it('names everything that is missing or wrong at once, kindly', async () => {
    const broken = {
      ...env,
      GITHUB_REPOSITORY: undefined,
      GITHUB_WORKSPACE: 'relative',
      GITHUB_SHA: 'main',
      RUNNER_TEMP: '',
    }
    const stop = await readRunFacts(broken, read, linux).catch((error: unknown) => error)
    expect(stop).toMatchObject({
      code: 'invalid-input',
      exitCode: 2,
      problems: [
        { what: 'GITHUB_REPOSITORY is not set', fix: expect.stringContaining('This is a GitHub Action') },
        { what: 'GITHUB_WORKSPACE is not an absolute path' },
        { what: "GITHUB_SHA is not a commit's full id" },
        { what: 'RUNNER_TEMP is not set' },
      ],
    })
  })

  it('refuses a payload that is no JSON or not there', async () => {
    const missing = async (): Promise<string> => await Promise.reject(new Error('ENOENT'))
    await expect(readRunFacts(env, async () => await Promise.resolve('{'), linux)).rejects.toMatchObject({
      exitCode: 2,
    })
    await expect(readRunFacts(env, missing, linux)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('refuses a payload that lacks what its event is about', async () => {
    const about = { ...env, GITHUB_EVENT_NAME: 'pull_request' }
    await expect(readRunFacts(about, read, linux)).rejects.toMatchObject({
      code: 'invalid-input',
      problems: [
        { what: 'the payload of `pull_request` has no `pull_request.number`' },
        { what: 'the payload of `pull_request` has no `pull_request.base.ref`' },
        { what: 'the payload of `pull_request` has no `pull_request.base.sha`' },
      ],
    })
  })

  it('refuses Windows before anything else', async () => {
    const windows = { platform: 'win32', cores: 4 }
    await expect(readRunFacts({}, read, windows)).rejects.toMatchObject({ code: 'platform', exitCode: 2 })
  })
})
