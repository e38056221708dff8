// `npm test`: sets the project up where needed, then runs every check, each to its end, also after one has failed.
// The last line is `N passed, N failed`: every test and every other check counts one. With FILE or an option it runs a
// part of the tests (scripts/test-arguments.js).
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { COVERAGE_FLOOR_PERCENT, coverageArguments, judgeCoverage, readCoverage } from './coverage.js'
import { staleDist } from './dist-age.js'
import { installTools } from './go-tools.js'
import { listTests, runTests, watchTests } from './jest-run.js'
import { ensureDependencies, ROOT } from './setup.js'
import { readTestArguments, USAGE } from './test-arguments.js'

const MODULES = join(ROOT, 'node_modules')
const TYPESCRIPT = ['--import', 'tsx']

/** The checks that are one thing each; what they run is an argument list of node. */
const CHECKS = [
  { name: 'lint', args: [join(MODULES, 'eslint', 'bin', 'eslint.js'), '.'] },
  { name: 'dist is what src builds', args: ['scripts/build.js', '--check'] },
  { name: 'types', args: [join(MODULES, 'typescript', 'bin', 'tsc')] },
  { name: 'format', args: [join(MODULES, 'prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level=warn'] },
  { name: 'generated files', args: [...TYPESCRIPT, 'scripts/generate/main.ts', '--check'] },
  { name: 'nothing unused', args: [join(MODULES, 'knip', 'bin', 'knip.js')] },
]

const WORKFLOWS = { name: 'workflows', args: ['--import', './scripts/json-modules.js', 'scripts/lint-workflows.js'] }

const WITH_A_GITHUB = '/__tests__/(e2e|rehearsal)/'
const ONLY_UNIT = [`--testPathIgnorePatterns=${WITH_A_GITHUB}`]
// By itself jest leaves one core alone, which on two cores is half of them; and a worker that is younger starts processes faster.
const UNIT = { name: 'unit tests', args: [...ONLY_UNIT, '--maxWorkers=100%'] }
const END_TO_END = { name: 'end-to-end tests', args: ['--testPathPatterns', WITH_A_GITHUB, '--maxWorkers=2'] }

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

/** Runs the unit tests and holds what they cover of src to the floor. */
async function runCovered() {
  const folder = mkdtempSync(join(tmpdir(), 'ds-release-coverage-'))
  try {
    const args = [...UNIT.args, ...coverageArguments(folder)]
    const tests = await runStage({ ...UNIT, args }, runTests)
    const name = `coverage of src ≥ ${COVERAGE_FLOOR_PERCENT} %`
    return [tests, await runStage({ name }, () => checkCoverage(folder))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkCoverage(folder) {
  try {
    const { isGood, said } = judgeCoverage(readCoverage(folder), COVERAGE_FLOOR_PERCENT)
    return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, said }
  } catch (error) {
    return { passed: 0, failed: 1, said: `jest has measured nothing: ${error.message}` }
  }
}

async function runAll() {
  // Those that come through Go are installed meanwhile, or cannot be: what needs them comes last.
  const tools = installTools()
  await ensureDependencies({ dev: true })
  const results = [...(await runChecks()), ...(await runCovered())]
  await tools
  results.push(await runStage(WORKFLOWS, runCheck))
  results.push(await runStage(END_TO_END, runTests))
  return results
}

/** Runs the tests of some files; those that run the built action say so where it is older than its source. */
async function runFiles({ files, isUnit }) {
  // jest takes what follows an option of several values for another of them: the files stand first.
  const args = [...files, ...(isUnit ? ONLY_UNIT : [])]
  const paths = listTests(args)
  if (paths.length === 0) throw new Error(`no file of tests has ${files.join(' or ')} in its path`)
  const runsDist = paths.some((path) => new RegExp(WITH_A_GITHUB).test(path.replaceAll('\\', '/')))
  const stale = runsDist ? staleDist(ROOT) : null
  if (stale !== null) console.log(stale)
  const result = await runStage({ name: files.join(' '), args: [...args, '--maxWorkers=2'] }, runTests)
  if (stale !== null) console.log(stale)
  return [result]
}

/** Resolves to the results of what was asked for. */
async function runChosen(chosen) {
  if (!chosen.isUnit && chosen.files.length === 0) return await runAll()
  await ensureDependencies({ dev: true })
  if (chosen.files.length > 0) return await runFiles(chosen)
  return chosen.isCoverage ? await runCovered() : [await runStage(UNIT, runTests)]
}

/** Watches the files that were named, or the unit tests; resolves to the exit status. */
async function watch({ files, isUnit }) {
  await ensureDependencies({ dev: true })
  const isGood = await watchTests([...files, ...(isUnit || files.length === 0 ? ONLY_UNIT : [])])
  return isGood ? 0 : 1
}

/** Resolves to the exit status; prints the counts alone on the last line, whatever happened before. */
async function main(chosen) {
  const results = []
  try {
    results.push(...(await runChosen(chosen)))
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

try {
  const chosen = readTestArguments(process.argv.slice(2))
  process.exitCode = await (chosen.isWatch ? watch(chosen) : main(chosen))
} catch (error) {
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}
