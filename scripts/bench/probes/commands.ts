// Runs commands as gates are run: the first one alone, then so many at once as are told.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createCancellation } from '../../../src/runner/cancellation.js'
import { createCommandRunner } from '../../../src/runner/commands.js'
import { silent } from './world.js'

const [workspace = '', temp = '', cores = '', ...commands] = process.argv.slice(2)
// A fresh checkout, as a runner has it, holds no cache of a tool's.
for (const cache of ['.mypy_cache', '.pytest_cache']) rmSync(join(workspace, cache), { recursive: true, force: true })
const runner = createCommandRunner({
  ...{ job: process.env, workspace, temp, cores: Number(cores), log: silent, cancellation: createCancellation() },
})
const tasks = commands.map((run) => async () => {
  const env = { PYTHONDONTWRITEBYTECODE: '1' }
  const request = { name: run, run, shell: 'bash', cwd: workspace, env, pass: [], timeoutSeconds: 600 }
  return await runner.run(request)
})
const results = [...(await runner.sideBySide(tasks.slice(0, 1))), ...(await runner.sideBySide(tasks.slice(1)))]
const failed = results.find((result) => result.exitCode !== 0)
if (failed !== undefined) throw new Error(failed.tail)
console.log(results.map((result) => result.tail.length).join(' '))
process.exit(0)
