import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'

const TOKEN = 'ghs_0123456789secret'

/** What was printed; it must not reach the log of these tests, whose runner would take it for its own. */
const printed: string[] = []
jest.unstable_mockModule('../src/runner/standard-output.js', () => ({
  printLine: (line: string) => void printed.push(line),
}))
const { run } = await import('../src/run.js')

/** One for all tests: the toolkit keeps the address of the summary. */
const folder = mkdtempSync(join(tmpdir(), 'ds-release-run-'))
let exits: unknown[]
beforeEach(() => {
  for (const name of ['output', 'summary']) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'event.json'), '{}')
  printed.length = 0
  exits = []
  jest.spyOn(process, 'exit').mockImplementation((code) => exits.push(code) as never)
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) Reflect.deleteProperty(process.env, name)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The environment of a step, where a runner listens. */
function environment(change: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return {
    ...{ GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary'), RUNNER_TEMP: folder },
    ...{ GITHUB_REPOSITORY: 'acme/models', GITHUB_WORKSPACE: folder, GITHUB_EVENT_PATH: join(folder, 'event.json') },
    ...{
      GITHUB_EVENT_NAME: 'issue_comment',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_RUN_ID: '7',
      GITHUB_REF: 'refs/heads/main',
    },
    ...{ 'INPUT_GITHUB-TOKEN': TOKEN, 'INPUT_FEATURE-ID': 'churn', ...change },
  }
}

/** Runs the action and reads back what it has told the runner. */
async function ended(
  env: NodeJS.ProcessEnv,
): Promise<{ exits: unknown[]; output: string; summary: string; log: string }> {
  // The toolkit takes the runner's files from the process itself.
  Object.assign(process.env, { GITHUB_OUTPUT: env.GITHUB_OUTPUT, GITHUB_STEP_SUMMARY: env.GITHUB_STEP_SUMMARY })
  await run(env)
  const [output = '', summary = ''] = ['output', 'summary'].map((name) => readFileSync(join(folder, name), 'utf8'))
  return { exits, output, summary, log: printed.join('\n') }
}

describe('the action', () => {
  it('says which inputs are wrong, before it asks for anything else', async () => {
    const {
      exits: codes,
      output,
      summary,
      log,
    } = await ended({
      ...environment({ INPUT_BUMP: '<b>huge</b>', 'INPUT_GATES-ENABLED': 'maybe' }),
      GITHUB_REPOSITORY: undefined,
    })
    expect([codes, output]).toEqual([[2], 'status=refused\nresumable=false\n'])
    expect(log).toMatch(/^::error title=ds-release::.*bump[^]*^::error title=ds-release::.*gates-enabled/m)
    expect(summary).toContain('## ❌ Nothing was done')
    expect(summary).not.toContain('<b>')
  })

  it('is refused where this is no runner', async () => {
    const { exits: codes, log } = await ended({ ...environment(), GITHUB_REPOSITORY: undefined })
    expect(codes).toEqual([2])
    expect(log).toContain('GITHUB_REPOSITORY is not set')
  })

  it.each(['release', 'plan'])('tells the runner how %s ended', async (command) => {
    const { exits: codes, output, summary, log } = await ended(environment({ INPUT_COMMAND: command }))
    expect(codes).toEqual([2])
    expect(output).toMatch(/^status<<(\S+)\nrefused\n\1$/m)
    expect(summary).toContain('What is wrong')
    expect(log).toMatch(/^::error title=ds-release::this run was started by `issue_comment`/)
  })

  it('tells of a stop of a command that has no story of its own', async () => {
    const { exits: codes, output } = await ended(environment({ INPUT_COMMAND: 'check' }))
    expect([codes, output]).toEqual([[2], 'status=refused\nresumable=false\n'])
  })

  it('is quiet where no runner listens', async () => {
    const silent = { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined }
    for (const command of ['release', 'check']) {
      const { output, summary } = await ended(environment({ ...silent, INPUT_COMMAND: command }))
      expect([output, summary]).toEqual(['', ''])
    }
    expect(exits).toEqual([2, 2])
  })

  it('tells its own bugs from the user’s mistakes, without the token', async () => {
    const env = environment()
    const get = (): never => {
      throw new TypeError(`<i>${TOKEN}</i> is not a function`)
    }
    const { exits: codes, output, summary, log } = await ended(Object.defineProperty(env, 'INPUT_BUMP', { get }))
    expect([codes, output]).toEqual([[75], 'status=interrupted\nresumable=true\n'])
    expect(log).toContain('This is a bug in ds-release (TypeError: <i>***</i> is not a function). Run it again')
    expect(log).not.toContain(TOKEN)
    expect(summary).toContain('## ⏸️ A bug in ds-release')
    expect(summary).not.toContain('<i>')
  })
})
