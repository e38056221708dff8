import { describe, expect, it } from '@jest/globals'
import { COMMANDS, type CommandName } from '../src/commands/registry.js'
import { Stop } from '../src/errors.js'
import { type CheckInputs, type PlanInputs, readInputs, type ReleaseInputs } from '../src/inputs.js'

const TOKEN = { 'INPUT_GITHUB-TOKEN': 'ghs_secret' }
const COMMON = {
  config: '.github/ds-release.yml',
  configIsExplicit: false,
  stateDir: null,
  gatesEnabled: null,
  workingDirectory: '.',
  githubToken: 'ghs_secret',
}

function problemsOf(env: Record<string, string>): unknown {
  try {
    return readInputs(env)
  } catch (error) {
    if (error instanceof Stop) return error.problems.map(({ what, fix }) => `${what}. ${fix}`)
    throw error
  }
}

describe('readInputs', () => {
  it('gives a release its feature, and what else it takes', () => {
    const inputs: ReleaseInputs = {
      ...COMMON,
      ...{ command: 'release', featureId: 'churn', version: null, bump: 'auto', dryRun: false, sealed: 'judge-here' },
    }
    expect(readInputs({ ...TOKEN, 'INPUT_FEATURE-ID': 'churn' })).toEqual(inputs)
  })

  it('lets a check do without a feature', () => {
    const inputs: CheckInputs = { ...COMMON, command: 'check', featureId: null, bump: 'auto' }
    expect(readInputs({ ...TOKEN, INPUT_COMMAND: 'check' })).toEqual(inputs)
  })

  it('gives a command nothing that it does not take', () => {
    const inputs: PlanInputs = { ...COMMON, command: 'plan', featureId: 'churn', version: '2.0.0', bump: 'major' }
    const given = { INPUT_VERSION: '2.0.0', INPUT_BUMP: 'major', 'INPUT_DRY-RUN': 'true', 'INPUT_FEATURE-ID': 'churn' }
    expect(readInputs({ ...TOKEN, ...given, INPUT_COMMAND: 'plan' })).toEqual(inputs)
  })

  it.each([
    ['judge-here', {}],
    ['judge-here', { INPUT_SEALED: 'judge-here' }],
    ['nothing', { INPUT_SEALED: '' }],
    ['nothing', { INPUT_SEALED: '  ' }],
    [`sha256:${'0'.repeat(64)}`, { INPUT_SEALED: `sha256:${'0'.repeat(64)}` }],
  ])('takes what was sealed for %s: what is given and empty is not what is not given', (sealed, given) => {
    expect(readInputs({ ...TOKEN, 'INPUT_FEATURE-ID': 'churn', ...given })).toMatchObject({ sealed })
  })

  it.each(['none', 'true', 'sha256:0', `SHA256:${'0'.repeat(64)}`])(
    'refuses to take %s for what was sealed',
    (given) => {
      expect(problemsOf({ ...TOKEN, 'INPUT_FEATURE-ID': 'churn', INPUT_SEALED: given })).toEqual([
        expect.stringContaining('Give the output `sealed` of the job that seals'),
      ])
    },
  )

  it('reads paths, booleans and blanks as they are meant', () => {
    const given = {
      INPUT_CONFIG: 'ci/release.yml',
      'INPUT_STATE-DIR': './states/',
      'INPUT_GATES-ENABLED': 'False',
      'INPUT_WORKING-DIRECTORY': ' packages/churn/ ',
      'INPUT_FEATURE-ID': ' churn ',
      'INPUT_DRY-RUN': 'TRUE',
      INPUT_BUMP: '  ',
    }
    expect(readInputs({ ...TOKEN, ...given })).toMatchObject({
      config: 'ci/release.yml',
      configIsExplicit: true,
      stateDir: 'states',
      gatesEnabled: false,
      workingDirectory: 'packages/churn',
      featureId: 'churn',
      dryRun: true,
      bump: 'auto',
    })
    expect(readInputs({ ...TOKEN, INPUT_COMMAND: 'check', 'INPUT_WORKING-DIRECTORY': './' })).toMatchObject({
      workingDirectory: '.',
    })
  })

  it('names everything that is wrong at once, whatever the command takes, and never shows the token', () => {
    const given = {
      INPUT_COMMAND: 'chekc',
      'INPUT_FEATURE-ID': 'Churn Model',
      INPUT_BUMP: 'huge',
      INPUT_CONFIG: '../x.yml',
      'INPUT_STATE-DIR': '/etc',
      'INPUT_GATES-ENABLED': 'no',
      'INPUT_WORKING-DIRECTORY': 'a/../..',
      'INPUT_DRY-RUN': 'yes',
    }
    expect(problemsOf(given)).toEqual([
      'input `command` is "chekc". Give one of release, seal, check, deploy, plan',
      'input `feature-id` is "Churn Model". Give a feature in lower-case slug form, such as churn-model',
      'input `bump` is "huge". Give one of auto, major, minor, patch',
      'input `config` is "../x.yml". Give a path inside the repository',
      'input `state-dir` is "/etc". Give a path inside the repository',
      'input `gates-enabled` is "no". Give true or false',
      'input `working-directory` is "a/../..". Give a path inside the repository',
      'input `dry-run` is "yes". Give true or false',
      'input `github-token` is not given. Give a token; the default is ${{ github.token }}',
    ])
  })

  it.each(Object.keys(COMMANDS) as CommandName[])('asks for a feature where %s needs one', (command) => {
    const isNeeded = COMMANDS[command].needs.some((name) => name === 'feature-id')
    const asksFirst = [
      `\`${command}\` needs to know which feature to release. Set \`feature-id\` to the name of its state file without .json, such as churn-model`,
    ]
    const said = problemsOf({ ...TOKEN, INPUT_COMMAND: command })
    if (isNeeded) expect(said).toEqual(expect.arrayContaining(asksFirst))
    else expect(said).toMatchObject({ command, featureId: null })
  })
})
