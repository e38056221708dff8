import { describe, jest } from '@jest/globals'
import { makeScratch } from './rehearsal.js'
import { FAST_CONFIG, FAST_STATE, json } from './repositories.js'
import { itRefuses, type Refusal } from './refusals.js'

jest.setTimeout(120_000)
const scratch = makeScratch()

const STATE = 'docs/workflow/state/churn.json'
const fraud = (status: string): Record<string, string> => ({
  'docs/workflow/state/fraud.json': json({ ...FAST_STATE, id: 'fraud', status }),
})
const released = { releases: [{ version: '1.2.0', tag: 'churn/v1.2.0', metrics: { f1_score: 0.8 } }] }

const STATES: Refusal[] = [
  {
    when: 'the feature is not approved',
    plan: { state: { status: 'review' } },
    exit: 2,
    says: [`${STATE}:4`, '"review"', '"approved"'],
  },
  {
    when: 'the status says releasing, and no journal is open',
    plan: { state: { status: 'releasing' } },
    exit: 2,
    says: [`${STATE}:4`, '"releasing"', 'set "status": "approved"'],
  },
  {
    when: 'it was rolled back and nobody approved it again',
    plan: { state: { status: 'rollback', ...released } },
    exit: 2,
    says: [`${STATE}:4`, 'rolled back', 'set "status": "approved"'],
  },
  {
    when: 'a dependency is not released',
    plan: { state: { dependencies: ['fraud'] }, files: fraud('review') },
    exit: 2,
    says: [STATE, 'dependencies[0]', 'fraud', '"review"', 'Release fraud first'],
  },
  {
    when: 'a dependency is not there',
    plan: { state: { dependencies: ['fraude'] }, files: fraud('released') },
    exit: 2,
    says: [STATE, 'dependencies[0]', 'fraude', 'no state file'],
  },
  {
    when: 'a pending question has no answer',
    plan: { state: { pending_questions: [{ question: 'a', answer: 'b' }, 'Who owns the data?'] } },
    exit: 2,
    says: [STATE, 'pending_questions[1]', 'Who owns the data?', 'answer'],
  },
  {
    when: 'the state file is broken',
    plan: { files: { [STATE]: '{\n  "id": "churn",\n  "status": "approved"\n  "title": "x"\n}\n' } },
    exit: 2,
    says: [`${STATE}:4:3`, 'comma'],
  },
  {
    when: 'the status is misspelt',
    plan: { state: { status: 'aproved' } },
    exit: 2,
    says: [`${STATE}:4`, 'status', 'aproved', 'approved'],
  },
  {
    when: 'a field has another shape',
    plan: { state: { acceptance_criteria: 'f1_score >= 0.8' } },
    exit: 2,
    says: [`${STATE}:5`, 'acceptance_criteria', 'list'],
  },
  {
    when: 'the state file belongs to another feature',
    plan: { state: { id: 'fraud' } },
    exit: 2,
    says: [`${STATE}:2`, 'id', 'fraud', 'churn'],
  },
  {
    when: 'the state file is ignored, and so it is not on GitHub',
    plan: { files: { '.gitignore': '# ccflow\n/.ccflow/\n/docs/workflow/\n' } },
    exit: 2,
    says: ['.gitignore:3', '/docs/workflow/', `git add -f ${STATE}`],
  },
  {
    when: 'the state file is only on another branch',
    then: (repository) => {
      repository.git('checkout', '--quiet', '-b', 'feature/churn')
      repository.git('checkout', '--quiet', 'main')
      repository.commit('Take the state away', { [STATE]: null })
    },
    exit: 2,
    says: [STATE, 'feature/churn', 'Merge'],
  },
  {
    when: 'there is no such feature',
    plan: { files: { ...fraud('approved'), 'docs/workflow/state/chart.json': json({ ...FAST_STATE, id: 'chart' }) } },
    wish: { feature: 'chrun' },
    exit: 2,
    says: ['chrun', /: churn, chart, fraud\./],
  },
  {
    when: 'there is no state file anywhere',
    plan: { files: { [STATE]: null } },
    exit: 2,
    says: ['docs/workflow/state', 'state-dir'],
  },
]

const CONFIGS: Refusal[] = [
  {
    when: 'a key of the configuration is unknown',
    plan: { config: 'model: models/churn.bin\ngates:\n  perfomance: {run: "true"}\n' },
    exit: 2,
    says: ['.github/ds-release.yml:3', 'perfomance', '`performance`'],
  },
  {
    when: 'the configuration is no YAML',
    plan: { config: 'model: [models/churn.bin\ngates: {}\n' },
    exit: 2,
    says: [/\.github\/ds-release\.yml:\d+:\d+/],
  },
  {
    when: 'the configuration hands the token to the commands',
    plan: { config: { ...FAST_CONFIG, env: { pass: ['GITHUB_TOKEN'] } } },
    exit: 2,
    says: ['.github/ds-release.yml', 'GITHUB_TOKEN'],
  },
  {
    when: 'the configuration that was asked for is not there',
    wish: { inputs: { config: 'ds.yml' } },
    exit: 2,
    says: ['ds.yml', 'config'],
  },
  {
    when: 'both bounds are given and nothing says which way is better',
    plan: {
      config: {
        ...FAST_CONFIG,
        gates: { ...FAST_CONFIG.gates, performance: { metrics: { f1_score: { min: 0.1, max: 0.99 } } } },
      },
    },
    exit: 2,
    says: ['f1_score', 'better'],
  },
  {
    when: 'the model is not there',
    plan: { files: { 'models/churn.bin': null } },
    exit: 2,
    says: ['models/churn.bin', 'model'],
  },
  {
    when: 'the model is a pointer of Git LFS',
    plan: {
      files: {
        'models/churn.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`,
      },
    },
    exit: 2,
    says: ['models/churn.bin', 'LFS', 'lfs: true'],
  },
  {
    when: 'only DVC has the model',
    plan: {
      files: {
        'models/churn.bin': null,
        'models/churn.bin.dvc': `outs:\n- md5: ${'ab'.repeat(16)}\n  size: 12345\n  path: churn.bin\n`,
      },
    },
    exit: 2,
    says: ['models/churn.bin', 'dvc pull'],
  },
]

const INPUTS: Refusal[] = [
  {
    when: 'the version is no semantic version',
    wish: { inputs: { version: '1.2' } },
    exit: 2,
    says: ['version', '1.2', 'major.minor.patch'],
  },
  {
    when: 'the version is below the previous one',
    plan: { state: released },
    wish: { inputs: { version: '1.1.9' } },
    exit: 2,
    says: ['1.1.9', '1.2.0', 'version'],
  },
  {
    when: 'the version is the previous one, which is not published',
    plan: { state: { model_version: '1.2.0' } },
    wish: { inputs: { version: '1.2.0' } },
    exit: 2,
    says: ['1.2.0', 'version'],
  },
  {
    when: 'the bump is unknown',
    wish: { inputs: { bump: 'huge' } },
    exit: 2,
    says: ['bump', 'huge', 'minor'],
  },
  {
    when: 'a boolean is none',
    wish: { inputs: { 'dry-run': 'yes' } },
    exit: 2,
    says: ['dry-run', 'yes', 'true'],
  },
  {
    when: 'the feature is no slug',
    wish: { feature: 'Churn Model' },
    exit: 2,
    says: ['feature-id', 'Churn Model', 'lower-case'],
  },
  {
    when: 'no feature is given',
    wish: { feature: '' },
    exit: 2,
    says: ['feature-id'],
  },
  {
    when: 'the command is unknown',
    wish: { command: 'relase' },
    exit: 2,
    says: ['command', 'relase', 'release'],
  },
]

describe('the state file', () => itRefuses(scratch, STATES))
describe('configuration and model', () => itRefuses(scratch, CONFIGS))
describe('inputs', () => itRefuses(scratch, INPUTS))
