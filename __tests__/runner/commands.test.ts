import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { interruption, type Cancellation } from '../../src/runner/cancellation.js'
import { createCommandRunner } from '../../src/runner/commands.js'
import { createLog } from '../../src/runner/log.js'
import type { CommandRequest } from '../../src/host/host.js'
import { isRunning } from './job.js'

let temp: string
let lines: string[]
let controller: AbortController

beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'ds-release-test-'))
  lines = []
  controller = new AbortController()
})

afterEach(() => rmSync(temp, { recursive: true, force: true }))

function runner(overrides: { graceMilliseconds?: number; progressMilliseconds?: number } = {}) {
  const cancellation: Cancellation = {
    signal: controller.signal,
    check() {
      if (controller.signal.aborted) throw interruption()
    },
    dispose: () => undefined,
  }
  const log = createLog({ write: (line) => lines.push(line), secrets: [] })
  const job = {
    ...process.env,
    'INPUT_GITHUB-TOKEN': 'ghs_canary',
    GITHUB_OUTPUT: '/canary',
    ACTIONS_RUNTIME_TOKEN: 'canary',
  }
  return createCommandRunner({ job, workspace: temp, temp, cores: 2, log, cancellation, ...overrides })
}

function request(run: string, overrides: Partial<CommandRequest> = {}): CommandRequest {
  return { name: 'tests', run, shell: 'bash', cwd: temp, env: {}, pass: [], timeoutSeconds: 30, ...overrides }
}

/** Waits for what another process brings about. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000
  while (!holds() && performance.now() < deadline) await wait(5)
  expect(holds()).toBe(true)
}

describe('run', () => {
  it('gives exit status and output of both streams in their order, and leaves nothing behind', async () => {
    const result = await runner().run(request('echo one; echo two >&2; echo drei ü; exit 3'))
    expect(result).toMatchObject({
      exitCode: 3,
      signal: null,
      timedOut: false,
      tail: 'one\ntwo\ndrei ü\n',
    })
    expect(result.seconds).toBeGreaterThanOrEqual(0)
    expect(readdirSync(temp)).toEqual([])
    expect(lines).toEqual([])
  })

  it.each([
    ['a failing command ends it', 'false; echo on'],
    ['so does one in a pipe', 'false | cat; echo on'],
  ])('runs bash as a step does: %s', async (_, run) => {
    expect(await runner().run(request(run))).toMatchObject({ exitCode: 1, tail: '' })
  })

  it('reads no input, so that nothing waits for some', async () => {
    expect(await runner().run(request('cat; echo done'))).toMatchObject({ exitCode: 0, tail: 'done\n' })
  })

  it('runs Python and shells of the team’s own', async () => {
    const python = await runner().run(request('import sys\nprint("py")\nsys.exit(4)', { shell: 'python' }))
    const own = await runner().run(request('print "own"', { shell: 'env WORD=x perl {0}' }))
    expect(python).toMatchObject({ exitCode: 4, tail: 'py\n' })
    expect(own).toMatchObject({ exitCode: 0, tail: 'own' })
  })

  it('gives the allow-list and nothing of the runner', async () => {
    const { tail } = await runner().run(request('env', { env: { ADDED: '1' } }))
    expect(tail).toContain('ADDED=1\n')
    expect(tail).toContain('CI=true\n')
    expect(tail).toMatch(/^PATH=/m)
    expect(tail).not.toMatch(/canary|INPUT_|ACTIONS_|GITHUB_/)
  })

  it('refuses a token by name before anything runs', async () => {
    const touched = request('touch ran', { pass: ['GITHUB_TOKEN'] })
    await expect(runner().run(touched)).rejects.toMatchObject({ code: 'invalid-config', exitCode: 2 })
    expect(readdirSync(temp)).toEqual([])
  })

  it('says plainly what was not found', async () => {
    const noShell = await runner().run(request('true', { shell: 'no-such-shell {0}' }))
    const noFolder = await runner().run(request('true', { cwd: join(temp, 'gone') }))
    const noCommand = await runner().run(request('no-such-command'))
    expect(noShell).toMatchObject({ exitCode: 127, tail: 'The shell no-such-shell was not found on PATH.\n' })
    expect(noFolder.tail).toBe(`The folder to run it in, ${join(temp, 'gone')}, is not there.\n`)
    expect(noCommand).toMatchObject({
      exitCode: 127,
      tail: expect.stringContaining('no-such-command: command not found'),
    })
    expect(lines).toEqual(['tests: ended with 127, a program was not found on PATH'])
  })

  it('tells which signal ended it', async () => {
    expect(await runner().run(request('kill -SEGV $$'))).toMatchObject({ exitCode: null, signal: 'SIGSEGV' })
  })

  it('has no holes where a command empties its own output by reopening it', async () => {
    const { tail } = await runner().run(request('echo emptied; echo a > /dev/stderr; echo b'))
    expect(tail).toBe('a\nb\n')
  })

  it('says from time to time that it still runs', async () => {
    const ran = runner({ progressMilliseconds: 5 }).run(request('until [ -e stop ]; do :; done'))
    await until(() => lines.length > 1)
    await runner().run(request('touch stop'))
    await ran
    expect(lines[0]).toMatch(/^tests: still running, \d+ s$/)
  })
})

describe('output', () => {
  it('keeps the last 64 KiB from the start of a line', async () => {
    const { tail } = await runner().run(request('for i in {1..20000}; do echo "line $i ü"; done'))
    expect(Buffer.byteLength(tail)).toBeLessThanOrEqual(65_536)
    expect(Buffer.byteLength(tail)).toBeGreaterThan(65_500)
    expect(tail).toMatch(/^line \d+ ü\n/)
    expect(tail).toMatch(/line 20000 ü\n$/)
  })

  it('cuts one endless line between characters', async () => {
    const { tail } = await runner().run(request('printf "x%.0s" 1; printf "€%.0s" {1..40000}'))
    expect(tail).toMatch(/^€+$/)
    expect(tail.length).toBe(Math.floor(65_536 / 3))
    const ascii = await runner().run(request("head -c 70000 /dev/zero | tr '\\0' x"))
    expect(ascii.tail).toBe('x'.repeat(65_536))
  })

  it('takes 50 MB without a line end for a moment of our own time', async () => {
    const before = process.cpuUsage()
    const result = await runner().run(request("head -c 50000000 /dev/zero | tr '\\0' '\\r'; echo end"))
    const { user, system } = process.cpuUsage(before)
    expect(result).toMatchObject({ exitCode: 0, tail: expect.stringMatching(/\rend\n$/) })
    expect((user + system) / 1e6).toBeLessThan(0.5)
  })
})

describe('ending', () => {
  it('ends the whole group on time-out, politely first', async () => {
    const run = 'trap "echo asked; exit 9" TERM; echo $$; while :; do sleep 0.01; done'
    const result = await runner().run(request(run, { timeoutSeconds: 0.3 }))
    expect(result).toMatchObject({ exitCode: 9, timedOut: true, tail: expect.stringContaining('asked') })
    expect(isRunning(parseInt(result.tail, 10))).toBe(false)
  })

  it('kills what does not listen', async () => {
    const run = 'trap "" TERM; echo $$; while :; do sleep 0.01; done'
    const result = await runner({ graceMilliseconds: 50 }).run(request(run, { timeoutSeconds: 0.3 }))
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true })
  })

  it('gives a child the time to end that its shell does not take', async () => {
    // A shell is ready at once also on a machine that is busy, where Python may take longer than the time-out.
    const child = `trap 'sleep 0.1; echo saved; exit' TERM; echo ready; sleep 60 & wait`
    const result = await runner().run(request(`bash -c "${child}" 2>/dev/null; true`, { timeoutSeconds: 0.5 }))
    expect(result).toMatchObject({ timedOut: true, tail: 'ready\nsaved\n' })
  })

  it.each([
    ['in the background', 'sleep 60 & echo $!'],
    ['in a group of its own', 'set -m; sleep 60 & echo $!'],
    ['in a group of its own, without a mark', 'set -m; env -i sleep 60 & echo $!'],
    ['in a session of its own', 'setsid sleep 60 & echo $!'],
    [
      'in a session of its own, without a mark, a parent, this folder or our output',
      `setsid -f env -i setsid -f sh -c 'echo $$ > "$0"; cd /; exec sleep 60 > /dev/null 2>&1' "$PWD/pid"
       until [ -s pid ]; do sleep 0.01; done; cat pid`,
    ],
  ])('ends what was left behind %s', async (_, run) => {
    const result = await runner().run(request(run))
    expect(result.exitCode).toBe(0)
    await until(() => !isRunning(parseInt(result.tail, 10)))
    expect(lines).toEqual(['tests: ended the processes that it had left behind'])
  })

  it('ends everything when the job is cancelled, and stops', async () => {
    const ran = runner().run(request('echo $$ > pid; while :; do sleep 0.01; done'))
    const outcome = expect(ran).rejects.toMatchObject({ code: 'interrupted' })
    await until(() => readdirSync(temp).includes('pid') && readFileSync(join(temp, 'pid'), 'utf8').endsWith('\n'))
    controller.abort()
    await outcome
    expect(isRunning(Number(readFileSync(join(temp, 'pid'), 'utf8')))).toBe(false)
    await expect(runner().run(request('touch ran'))).rejects.toMatchObject({ code: 'interrupted' })
    expect(readdirSync(temp)).toEqual(['pid'])
  })
})
