import { describe, expect, it, jest } from '@jest/globals'
import { makeScratch, rehearse } from './rehearsal.js'
import { FAST_CONFIG, FAST_STATE, fastRepository, json } from './repositories.js'
import { itRefuses, itRefusesEach, type FeatureRefusal, type Refusal } from './refusals.js'
import { endOf } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()

const stateOf = (feature: string): string => `docs/workflow/state/${feature}.json`
const CHURN = stateOf('churn')
const ONE_EARLIER = { releases: [{ version: '1.2.0', tag: 'v1.2.0', metrics: { f1_score: 0.8 } }] }

const FEATURES: FeatureRefusal[] = [
  {
    when: 'the feature is not approved',
    feature: 'in-review',
    state: { status: 'review' },
    exit: 2,
    says: [`${stateOf('in-review')}:4`, '"review"', '"approved"'],
  },
  {
    when: 'the status says releasing, and no journal is open',
    feature: 'releasing',
    state: { status: 'releasing' },
    exit: 2,
    says: [`${stateOf('releasing')}:4`, '"releasing"', 'set "status": "approved"'],
  },
  {
    when: 'it was rolled back and nobody approved it again',
    feature: 'rolled-back',
    state: { status: 'rollback', ...ONE_EARLIER },
    exit: 2,
    says: [`${stateOf('rolled-back')}:4`, 'rolled back', 'set "status": "approved"'],
  },
  {
    when: 'a dependency is not released',
    feature: 'needs-review',
    state: { dependencies: ['in-review'] },
    exit: 2,
    says: [stateOf('needs-review'), 'dependencies[0]', 'in-review', '"review"', 'Release in-review first'],
  },
  {
    when: 'a dependency is not there',
    feature: 'needs-nothing',
    state: { dependencies: ['nothing'] },
    exit: 2,
    says: [stateOf('needs-nothing'), 'dependencies[0]', 'nothing', 'no state file'],
  },
  {
    when: 'a pending question has no answer',
    feature: 'questioned',
    state: { pending_questions: [{ question: 'a', answer: 'b' }, 'Who owns the data?'] },
    exit: 2,
    says: [stateOf('questioned'), 'pending_questions[1]', 'Who owns the data?', 'answer'],
  },
  {
    when: 'the state file is broken',
    feature: 'broken',
    state: '{\n  "id": "broken",\n  "status": "approved"\n  "title": "x"\n}\n',
    exit: 2,
    says: [`${stateOf('broken')}:4:3`, 'comma'],
  },
  {
    when: 'the status is misspelt',
    feature: 'misspelt',
    state: { status: 'aproved' },
    exit: 2,
    says: [`${stateOf('misspelt')}:4`, 'status', '"aproved"', '"approved"'],
  },
  {
    when: 'a field has another shape',
    feature: 'misshapen',
    state: { acceptance_criteria: 'f1_score >= 0.8' },
    exit: 2,
    says: [`${stateOf('misshapen')}:5`, 'acceptance_criteria', 'list'],
  },
  {
    when: 'the state file belongs to another feature',
    feature: 'renamed',
    state: { id: 'named' },
    exit: 2,
    says: [`${stateOf('renamed')}:2`, 'id', '"named"', '"renamed"'],
  },
  {
    when: 'both bounds are given and nothing says which way is better',
    feature: 'two-bounds',
    config: { gates: { performance: { metrics: { calls: { min: 1, max: 5 } } } } },
    exit: 2,
    says: ['calls', 'better'],
  },
  {
    when: 'the model is not there',
    feature: 'no-model',
    config: { model: 'models/none.bin' },
    exit: 2,
    says: ['models/none.bin', 'model'],
  },
  {
    when: 'the model is a pointer of Git LFS',
    feature: 'in-lfs',
    config: { model: 'models/lfs.bin' },
    files: {
      'models/lfs.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`,
    },
    exit: 2,
    says: ['models/lfs.bin', 'LFS', 'lfs: true'],
  },
  {
    when: 'only DVC has the model',
    feature: 'in-dvc',
    config: { model: 'models/dvc.bin' },
    files: { 'models/dvc.bin.dvc': `outs:\n- md5: ${'ab'.repeat(16)}\n  size: 12345\n  path: dvc.bin\n` },
    exit: 2,
    says: ['models/dvc.bin', 'dvc pull'],
  },
]

const REPOSITORIES: Refusal[] = [
  {
    when: 'the state file is ignored, and so it is not on GitHub',
    plan: { files: { '.gitignore': '# ccflow\n/.ccflow/\n/docs/workflow/\n' } },
    exit: 2,
    says: ['.gitignore:3', '/docs/workflow/', `git add -f ${CHURN}`],
  },
  {
    when: 'the state file is only on another branch',
    then: (repository) => {
      repository.git('branch', 'feature/churn')
      repository.commit('Take the state away', { [CHURN]: null })
    },
    exit: 2,
    says: [CHURN, 'feature/churn', 'Merge'],
  },
  {
    when: 'there is no such feature',
    plan: {
      files: Object.fromEntries(['fraud', 'chart'].map((id) => [stateOf(id), json({ ...FAST_STATE, id })])),
    },
    wish: { feature: 'chrun' },
    exit: 2,
    says: ['chrun', /: churn, chart, fraud\./],
  },
  {
    when: 'there is no state file anywhere',
    plan: { files: { [CHURN]: null } },
    exit: 2,
    says: ['docs/workflow/state', 'state-dir'],
  },
  {
    when: 'a key of the configuration is unknown',
    plan: { config: 'model: models/churn.bin\ngates:\n  perfomance: {run: "true"}\n' },
    exit: 2,
    says: ['.github/ds-release.yml:3', '"perfomance"', '"performance"'],
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
]

const INPUTS: Refusal[] = [
  {
    when: 'the configuration that was asked for is not there',
    wish: { inputs: { config: 'ds.yml' } },
    exit: 2,
    says: ['ds.yml', 'config'],
  },
  {
    when: 'the version is no semantic version',
    wish: { inputs: { version: '1.2' } },
    exit: 2,
    says: ['version', '"1.2"', '1.0.0'],
  },
  {
    when: 'the version is below the previous one',
    plan: { state: ONE_EARLIER },
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
  { when: 'no feature is given', wish: { feature: '' }, exit: 2, says: ['feature-id'] },
]

describe('a feature', () => itRefusesEach(scratch, FEATURES))
describe('a repository', () => itRefuses(scratch, REPOSITORIES))
describe('an input', () => {
  itRefuses(scratch, INPUTS)

  it('is told beside all the others that are wrong', async () => {
    const { root } = fastRepository(scratch)
    const inputs = { 'dry-run': 'yes', bump: 'huge', 'gates-enabled': 'off', 'state-dir': '../elsewhere' }
    const run = await rehearse(scratch, { repo: root, feature: 'Churn Model', inputs })
    const { exit, status, errors } = endOf(run)
    expect([exit, status]).toEqual([2, 'refused'])
    const said = errors.join('\n')
    for (const part of [
      /dry-run.*"yes".*true/,
      /bump.*"huge".*minor/,
      /gates-enabled.*"off"/,
      /feature-id.*"Churn Model".*lower-case/,
    ]) {
      expect(said).toMatch(part)
    }
    expect(run.requests).toEqual([])
  })
})
