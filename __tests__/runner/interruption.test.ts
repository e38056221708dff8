import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isRunning, makeJob, type Job } from './job.js'

let job: Job

beforeEach(() => {
  job = makeJob()
})

afterEach(() => job.remove())

// A process of its own, because it is signalled and leaves.
const PROGRAM = `
  const { createCancellation } = await import('./src/runner/cancellation.ts')
  const { createCommandRunner } = await import('./src/runner/commands.ts')
  const { createLog } = await import('./src/runner/log.ts')
  const [workspace, temp] = process.argv.slice(-2)
  const log = createLog({ write: (line) => console.log(line), secrets: [] })
  const cancellation = createCancellation()
  const commands = createCommandRunner({ job: process.env, workspace, temp, cores: 1, log, cancellation })
  const run = 'trap "" TERM; echo $$ > pid; while :; do sleep 0.01; done'
  const request = { name: 'gate', run, shell: 'bash', cwd: workspace, env: {}, pass: [], timeoutSeconds: 60 }
  process.once('SIGINT', () => console.log('first signal'))
  await commands.secluded(async () => await commands.run(request)).catch((stop) => console.log(stop.code))
`

describe('a second signal', () => {
  it('ends the commands, puts everything back and leaves at once', async () => {
    const config = join(job.workspace, '.git', 'config')
    const output = join(job.temp, '_runner_file_commands', 'set_output_1')
    job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic Y2FuYXJ5')
    fs.writeFileSync(output, 'earlier=1\n')
    const before = fs.readFileSync(config, 'utf8')
    const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: output }
    const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, '--', job.workspace, job.temp]
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const exit = once(child, 'exit')
    const watcher = fs.watch(job.workspace)
    while (!fs.existsSync(join(job.workspace, 'pid'))) await once(watcher, 'change')
    watcher.close()
    expect(fs.readFileSync(config, 'utf8')).not.toContain('Y2FuYXJ5')
    expect(fs.existsSync(output)).toBe(false)

    const printed = once(child.stdout, 'data')
    child.kill('SIGINT')
    await printed
    child.kill('SIGTERM')

    expect(await exit).toEqual([75, null])
    expect(fs.readFileSync(config, 'utf8')).toBe(before)
    expect(fs.readFileSync(output, 'utf8')).toBe('earlier=1\n')
    const pid = Number(fs.readFileSync(join(job.workspace, 'pid'), 'utf8'))
    expect(isRunning(pid)).toBe(false)
  })
})
