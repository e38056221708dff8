// `npm test`: sets the project up where needed, then runs every check, each to its end, also after one has failed.
// The last line is `N passed, N failed`: every test and every other check counts one. `--unit` runs the unit tests only.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { installTools } from './go-tools.js'
import { ensureDependencies, ROOT } from './setup.js'

const MODULES = join(ROOT, 'node_modules')
const TYPESCRIPT = ['--import', 'tsx']
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(MODULES, 'jest', 'bin', 'jest.js'),
]

/** The checks that are one thing each; what they run is an argument list of node. */
const CHECKS = [
  { name: 'lint', args: [join(MODULES, 'eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'dist is what src builds', args: ['scripts/build.js', '--check'] },
  { name: 'types', args: [join(MODULES, 'typescript', 'bin', 'tsc')] },
  { name: 'format', args: [join(MODULES, 'prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level=warn'] },
  { name: 'generated files', args: [...TYPESCRIPT, 'scripts/generate.ts', '--check'] },
  { name: 'nothing unused', args: [join(MODULES, 'knip', 'bin', 'knip.js')] },
]

const WORKFLOWS = { name: 'workflows', args: ['--import', './scripts/json-modules.js', 'scripts/lint-workflows.js'] }

const WITH_A_GITHUB = '/__tests__/(e2e|rehearsal)/'
const UNIT = { name: 'unit tests', args: ['--testPathIgnorePatterns', WITH_A_GITHUB] }
const END_TO_END = { name: 'end-to-end tests', args: ['--testPathPatterns', WITH_A_GITHUB, '--maxWorkers=2'] }

/** Runs the tests' node to its end with its output passed on; resolves to whether it exited 0. */
function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/** Runs one check; what it says is kept together, because several run at once. */
async function runCheck({ args }) {
  const { isGood, said } = await hearNode(args)
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, said }
}

/** Runs node to its end; resolves to whether it exited 0, and to all that it said. */
function hearNode(args) {
  return new Promise((resolve) => {
    const chunks = []
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ isGood: false, said: error.message }))
    child.on('close', (code) => resolve({ isGood: code === 0, said: Buffer.concat(chunks).toString() }))
  })
}

/** Runs jest and counts its tests; a file that could not be run counts as one that failed, and so does a run without any. */
async function runTests({ args }) {
  const folder = mkdtempSync(join(tmpdir(), 'ds-release-test-'))
  const answer = join(folder, 'jest.json')
  try {
    const isGood = await runNode([...JEST, ...args, '--json', `--outputFile=${answer}`])
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(answer, 'utf8'))
    const failed = numFailedTests + numRuntimeErrorTestSuites
    return { passed: numPassedTests, failed: isGood ? failed : Math.max(failed, 1) }
  } catch (error) {
    console.error(`jest left no result: ${error.message}`)
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runStage(stage, run) {
  const started = Date.now()
  const { passed, failed, said } = await run(stage)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (said?.trim()) console.log(said.trimEnd())
  console.log(`${failed === 0 ? '✓' : '✗'} ${stage.name}: ${passed} passed, ${failed} failed (${seconds} s)`)
  return { name: stage.name, passed, failed }
}

/** Runs the checks side by side, as many as there are cores; the largest stand first. */
async function runChecks() {
  const left = [...CHECKS]
  const results = []
  const work = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift())
      results.push(await runStage(check, runCheck))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return results
}

/** `tools` resolves when those that come through Go are installed, or cannot be: what needs them comes last. */
async function runAll(tools) {
  const results = await runChecks()
  results.push(await runStage(UNIT, runTests))
  await tools
  results.push(await runStage(WORKFLOWS, runCheck))
  results.push(await runStage(END_TO_END, runTests))
  return results
}

/** Resolves to the exit status; prints the counts alone on the last line, whatever happened before. */
async function main() {
  const results = []
  try {
    const isUnitOnly = process.argv.includes('--unit')
    const tools = isUnitOnly ? null : installTools()
    await ensureDependencies({ dev: true })
    results.push(...(isUnitOnly ? [await runStage(UNIT, runTests)] : await runAll(tools)))
  } catch (error) {
    console.error(`The tests could not start: ${error.message}`)
    results.push({ name: 'set-up', passed: 0, failed: 1 })
  }
  const bad = results.filter((one) => one.failed > 0).map((one) => one.name)
  if (bad.length > 0) console.log(`\nNot passed: ${bad.join(', ')}`)
  const sum = (key) => results.reduce((total, one) => total + one[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return bad.length === 0 ? 0 : 1
}

process.exitCode = await main()
