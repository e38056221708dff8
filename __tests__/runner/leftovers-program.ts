// Runs in a world of processes of its own: something begins while a command runs that bears no mark, as what a service of
// the system starts for whoever asks; tells what came of it.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Stop } from '../../src/errors.js'
import { isRunning, makeJob, printedBy } from './job.js'

const [environment, place] = process.argv.slice(2)
const job = makeJob()
job.variables = { ...job.variables, RUNNER_ENVIRONMENT: environment }
job.git(job.workspace, 'config', 'http.https://github.com/.extraheader', 'AUTHORIZATION: basic Y2FuYXJ5')
const note = join(job.root, 'note')
const cwd = place === 'checkout' ? job.workspace : '/'
// As on a runner, where the action's own working directory is the checkout.
process.chdir(job.workspace)
const SLEEPER = 'echo $$ > "$0"; exec sleep 60 2>&1'
const commands = job.runner()

async function body(): Promise<void> {
  await printedBy(job, commands, 'true')
  const script = place === 'pipe' ? `sh -c '${SLEEPER}' "$0" | sleep 60` : `${SLEEPER} > /dev/null`
  execFileSync('setsid', ['-f', 'env', '-i', 'PATH=/usr/bin:/bin', 'sh', '-c', script, note], { cwd, stdio: 'ignore' })
  const isThere = (): boolean => {
    const pid = fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : ''
    return pid !== '' && fs.readFileSync(`/proc/${pid}/cmdline`, 'latin1').startsWith('sleep')
  }
  while (!isThere()) await wait(10)
}

let problem: string | null = null
try {
  await commands.secluded(body)
} catch (error) {
  if (!(error instanceof Stop)) throw error
  problem = error.message
}
const lives = isRunning(Number(fs.readFileSync(note, 'utf8')))
const isRestored = fs.readFileSync(join(job.workspace, '.git', 'config'), 'utf8').includes('Y2FuYXJ5')
console.log(JSON.stringify({ lives, problem, lines: job.lines, isRestored }))
job.remove()
process.exit(0)
