import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './setup.js'

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
]

/** Runs jest and counts its tests; a file that could not be run counts as one that failed, and so does a run without any. */
export async function runTests({ args }) {
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

/** Paths of the test files that jest would run. */
export function listTests(args) {
  const list = [...JEST, ...args, '--listTests', '--passWithNoTests']
  const said = execFileSync(process.execPath, list, { cwd: ROOT, encoding: 'utf8' })
  return said.split('\n').filter((line) => line !== '')
}

/** Runs jest until it is told to end: what belongs to changed files where git knows those, and else everything. */
export async function watchTests(args) {
  return await runNode([...JEST, ...args, isGitHere() ? '--watch' : '--watchAll'], 'inherit')
}

function isGitHere() {
  try {
    execFileSync('git', ['rev-parse', '--is-inside-work-tree'], { cwd: ROOT, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Runs the tests' node to its end with its output passed on; resolves to whether it exited 0. */
function runNode(args, stdin = 'ignore') {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: [stdin, 'inherit', 'inherit'] })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
