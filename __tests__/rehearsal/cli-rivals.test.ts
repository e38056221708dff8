import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { readArguments } from '../../rehearsal/arguments.js'
import { play, type Rehearsed } from '../../rehearsal/run.js'
import { stepProcesses } from '../../rehearsal/step-watch.js'
import { commit, git } from './github-world.js'

const base = realpathSync(mkdtempSync(join(tmpdir(), 'rehearsal-rivals-')))
const repo = join(base, 'churn')
const action = join(base, 'action')

/** Stands in for a deployment: runs steps as the action does, writes two refs, and may cancel the first run. */
const SCRIPT = `
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const { env } = process
const input = (name) => env['INPUT_' + name.toUpperCase()] || ''
const headers = { authorization: 'Bearer ' + input('github-token'), 'user-agent': 'x', 'content-type': 'application/json' }
const repo = env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY
const post = (path, body) => fetch(repo + path, { method: 'POST', headers, body: body && JSON.stringify(body) })
const ref = (name) => post('/git/refs', { ref: 'refs/tags/' + name, sha: env.GITHUB_SHA })
const statusOf = async (id) => (await (await fetch(repo + '/actions/runs/' + id, { headers })).json()).status
// The step of this name hangs until it is ended; every other one is over at once.
const run = (name, hangs) => new Promise((resolve) => {
  const script = hangs ? 'while :; do sleep 1; done' : ':'
  spawn('bash', ['-c', script], { env: { PATH: env.PATH, DS_STEP: name }, detached: true }).on('exit', resolve)
})
const main = async () => {
  const name = input('command') + '-' + input('environment')
  fs.appendFileSync(env.GITHUB_OUTPUT, 'ran=' + name + '\\n')
  if (input('command') === 'cancel') {
    const first = String(Number(env.GITHUB_RUN_ID) - 1)
    console.log('::notice::' + (await post('/actions/runs/' + first + '/cancel')).status)
    while ((await statusOf(first)) !== 'completed');
    const told = await (await fetch(repo + '/actions/runs/' + first, { headers })).json()
    console.log('::notice::' + told.conclusion)
    return
  }
  await ref(name + '-1')
  if (input('command') === 'hang') {
    process.on('SIGINT', () => console.log('::notice::SIGINT'))
    process.on('SIGTERM', () => { console.log('::notice::SIGTERM'); process.exit(75) })
    setInterval(() => {}, 1000)
    return
  }
  await run('build', false)
  await run(input('step') || 'deploy', input('step') !== '')
  await ref(name + '-2')
}
main()
`

beforeAll(() => {
  mkdirSync(join(action, 'dist'), { recursive: true })
  writeFileSync(join(action, 'dist', 'index.cjs'), SCRIPT)
  const inputs = 'inputs: {command: {}, environment: {}, step: {}, github-token: {default: "${{ github.token }}"}}'
  writeFileSync(join(action, 'action.yml'), `${inputs}\nruns: {using: node24, main: dist/index.cjs}\n`)
  mkdirSync(repo)
  git(repo, 'init', '--quiet', '-b', 'main')
  commit(repo, 'Start', { 'README.md': 'A model\n' })
  writeFileSync(join(base, 'scenario.json'), '{"settings": {"cancel_seconds": 2}}')
})

const rehearse = async (...words: string[]): Promise<Rehearsed> => {
  const call = readArguments(['--repo', repo, '--action', action, ...words], base)
  if (call.call !== 'run') throw new Error('no run')
  return await play(call, { env: process.env, screen: { say: () => undefined, log: () => undefined } })
}

describe('a rival', () => {
  it('starts at its write with its own inputs, and stands among the runs', async () => {
    const { answer, status } = await rehearse(
      ...['--command', 'deploy', '--input', 'environment=production'],
      ...['--rival', '1 command=rollback', '--rival', '9 environment=staging'],
    )
    expect(status).toBe(0)
    expect(answer.outputs).toEqual({ ran: 'deploy-production' })
    expect(answer.runs?.map(({ command, inputs, exit_code }) => ({ command, inputs, exit_code }))).toEqual([
      { command: 'deploy', inputs: { command: 'deploy', environment: 'production' }, exit_code: 0 },
      { command: 'rollback', inputs: { command: 'rollback', environment: 'production' }, exit_code: 0 },
    ])
    expect(answer.world.tags.map(({ name }) => name)).toEqual([
      'deploy-production-1',
      'deploy-production-2',
      'rollback-production-1',
      'rollback-production-2',
    ])
    expect(answer.unused_faults).toEqual(['rival@9'])
  })

  it('may cancel the first run, which ends as a runner ends it', async () => {
    const { answer, status } = await rehearse(
      ...['--command', 'hang', '--rival', '1 command=cancel', '--scenario', 'scenario.json'],
    )
    expect(status).toBe(75)
    const [first, second] = answer.runs ?? []
    expect(first).toMatchObject({ exit_code: 75, annotations: [{ message: 'SIGINT' }, { message: 'SIGTERM' }] })
    expect(second?.annotations.map(({ message }) => message)).toEqual(['202', 'cancelled'])
    expect(second?.exit_code).toBe(0)
  })
})

describe('kill-step', () => {
  it('kills the action and its step while that one runs', async () => {
    const { answer, status } = await rehearse(
      ...['--command', 'deploy', '--input', 'step=switch', '--fault', 'kill-step@switch'],
      ...['--fault', 'kill-step@watch'],
    )
    expect(status).toBe(137)
    expect(answer).toMatchObject({ exit_code: null, signal: 'SIGKILL', unused_faults: ['kill-step@watch'] })
    expect(answer.world.tags.map(({ name }) => name)).toEqual(['deploy--1'])
  })

  it('knows a step by its first process', () => {
    const processes = [
      { pid: 2, parent: 1, group: 2, step: 'deploy' },
      { pid: 3, parent: 2, group: 2, step: 'deploy' },
      { pid: 4, parent: 1, group: 1, step: null },
      { pid: 5, parent: 4, group: 5, step: 'switch' },
    ]
    expect(stepProcesses(processes).map(({ pid }) => pid)).toEqual([2, 5])
  })
})
