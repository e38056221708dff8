import { describe, expect, it, jest } from '@jest/globals'
import { runWorkflow, type ActRun, type ActTools, type ActWish } from './act.js'
import { findPython } from './python.js'
import { makeScratch } from './rehearsal.js'
import { FAST_CONFIG, fastFiles, Repository, type FastPlan, type Files } from './repositories.js'
import { SEED_FILES } from './seed-files.js'
import { findAct, findGh, saySkipped, workflowShown } from './tools.js'
import { expectReleased, fileOf } from './world.js'

jest.setTimeout(300_000)
// act's own shell lines break at a blank.
const scratch = makeScratch('ds-release-act-')
const act = await findAct()
const hasGh = findGh() !== null
if (act === null)
  saySkipped('the README’s workflows under act, which is not installed (`node scripts/go-tools.js` does that)')
else if (!hasGh) saySkipped('gh in the README’s workflow: the machine has none, and a stand-in downloads in its place')
const tools: ActTools = { act: act ?? '', hasGh, node: process.execPath }

const BAD_MODEL = { 'checks/metrics.json': '{"f1_score": 0.7}' }
const FAILED_GATE = /^performance: f1_score is 0\.7, below its bound of 0\.8/

/** A repository with one of the README's workflows, as it is printed there. */
async function repositoryWith(workflow: string, files: Files = fastFiles()): Promise<ActWish> {
  const repository = new Repository(scratch.path('repository'))
  repository.commit('Start', { 'README.md': '# A model\n' })
  const path = '.github/workflows/printed.yml'
  // act's schema of workflows does not have this key of March 2026.
  const text = (await workflowShown(workflow)).replaceAll(', deployment: false', '')
  repository.commit('Add the model', { ...files, [path]: text })
  return { repository, workflow: path, event: 'workflow_dispatch' }
}

/** Runs it, and holds every run against what none may do. */
async function run(wish: ActWish): Promise<ActRun> {
  const ended = await runWorkflow(scratch, tools, wish)
  expect({ strays: ended.strays, violations: ended.violations }).toEqual({ strays: [], violations: [] })
  return ended
}

/** What the deciding fields of a run say, in the few words that a failing test needs: the log, where no annotation tells. */
function endOf({ status, jobs, errors, log }: ActRun): Pick<ActRun, 'status' | 'jobs' | 'errors'> {
  return { status, jobs, errors: status !== 0 && errors.length === 0 ? log.split('\n').slice(-20) : errors }
}

const onAct = act === null ? describe.skip : describe

onAct('the README’s workflow that releases', () => {
  const start = async (plan: FastPlan = {}): Promise<ActWish> => {
    const wish = await repositoryWith('Release a model', fastFiles(plan))
    return { ...wish, inputs: { 'feature-id': 'churn' } }
  }

  it('makes one tag, one release and one state commit', async () => {
    const wish = await start()
    const ended = await run(wish)
    expect(endOf(ended)).toEqual({ status: 0, jobs: { release: 'success' }, errors: [] })
    expectReleased(ended, { feature: 'churn', version: '1.0.0', commit: wish.repository.head() })
    expect(ended.world.artifacts.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^ds-release-seal-churn-[0-9a-f]{64}\.json$/),
      'churn-1.0.0.tar.gz',
    ])
    expect(ended.outputs['release']).toMatchObject({ status: 'released', verdict: 'passed', tag: 'churn/v1.0.0' })
    expect(ended.log).toContain('stand-in for pip: install -r requirements.txt pytest pytest-cov mypy bandit')
  })

  it('is red where a gate has failed, and writes nothing', async () => {
    const ended = await run(await start({ files: BAD_MODEL }))
    expect(endOf(ended)).toEqual({
      status: 1,
      jobs: { release: 'failure' },
      errors: [expect.stringMatching(FAILED_GATE)],
    })
    expect(ended.writes).toEqual([])
  })

  it('releases a repository like the seed’s with the real tools, without a configuration', async () => {
    const { env } = await findPython()
    const wish = await repositoryWith('Release a model', SEED_FILES)
    const [path] = env.PATH.split(':')
    const ended = await run({ ...wish, inputs: { 'feature-id': 'risk' }, ...(path === undefined ? {} : { path }) })
    expect(endOf(ended)).toEqual({ status: 0, jobs: { release: 'success' }, errors: [] })
    expectReleased(ended, { feature: 'risk', version: '1.0.0', commit: wish.repository.head() })
  })
})

onAct('the README’s workflow that checks pull requests', () => {
  const propose = async (change: Files): Promise<ActWish> => {
    const wish = await repositoryWith('Check the model')
    wish.repository.git('checkout', '--quiet', '-b', 'topic')
    wish.repository.commit('Change the model', change)
    wish.repository.git('checkout', '--quiet', 'main')
    return { ...wish, event: 'pull_request', ref: 'topic', pulls: [{ state: 'open', reviews: [] }] }
  }

  it('is green for a model that is fit', async () => {
    const ended = await run(await propose({ 'models/churn.bin': 'better' }))
    expect(endOf(ended)).toEqual({ status: 0, jobs: { check: 'success' }, errors: [] })
    expect(ended.outputs['check']).toMatchObject({ status: 'checked', verdict: 'passed' })
    expect(ended.writes).toEqual([])
  })

  it('is red for one that is not', async () => {
    const ended = await run(await propose(BAD_MODEL))
    expect(endOf(ended)).toEqual({
      status: 1,
      jobs: { check: 'failure' },
      errors: [expect.stringMatching(FAILED_GATE)],
    })
    expect(ended.writes).toEqual([])
  })
})

onAct('the README’s workflow with a job that needs the release', () => {
  const inputs = { 'feature-id': 'churn' }

  it('gives that job tag and digest, by which it fetches the package', async () => {
    const wish = { ...(await repositoryWith('Release a model and hand it on')), inputs }
    const ended = await run(wish)
    expect(endOf(ended)).toEqual({ status: 0, jobs: { release: 'success', 'hand-on': 'success' }, errors: [] })
    expectReleased(ended, { feature: 'churn', version: '1.0.0', commit: wish.repository.head() })
    expect(ended.log).toContain('package.tar.gz: OK')
    expect(ended.log).toMatch(/^churn\.bin\s+manifest\.json\s+metadata\.json\s+model_card\.md/m)
  })

  it('does not run that job where a gate has failed', async () => {
    const ended = await run({
      ...(await repositoryWith('Release a model and hand it on', fastFiles({ files: BAD_MODEL }))),
      inputs,
    })
    expect(endOf(ended)).toEqual({
      status: 1,
      jobs: { release: 'failure' },
      errors: [expect.stringMatching(FAILED_GATE)],
    })
    expect(ended.writes).toEqual([])
  })
})

onAct('the README’s workflow of two jobs', () => {
  const NAME = 'Seal, then release a model'
  const inputs = { 'feature-id': 'churn' }

  it('seals in the first, and publishes in the second, where no command runs', async () => {
    const wish = { ...(await repositoryWith(NAME)), inputs }
    const ended = await run(wish)
    expect(endOf(ended)).toEqual({ status: 0, jobs: { seal: 'success', release: 'success' }, errors: [] })
    expectReleased(ended, { feature: 'churn', version: '1.0.0', commit: wish.repository.head() })
    expect(ended.outputs['seal']).toMatchObject({ status: 'sealed', sealed: expect.stringMatching(/^sha256:/) })
    expect(ended.outputs['release']).toMatchObject({ status: 'released', verdict: 'passed' })
  })

  it('does not begin the second where a gate has failed', async () => {
    const ended = await run({ ...(await repositoryWith(NAME, fastFiles({ files: BAD_MODEL }))), inputs })
    expect(endOf(ended)).toEqual({ status: 1, jobs: { seal: 'failure' }, errors: [expect.stringMatching(FAILED_GATE)] })
    expect(ended.writes).toEqual([])
  })
})

onAct('the README’s workflow that releases and deploys', () => {
  const NAME = 'Release, then deploy'
  const inputs = { 'feature-id': 'churn' }

  /** Environments that are folders: what a step copies there serves, and says so by its metadata. */
  const start = async (served: string, production: object = {}): Promise<ActWish> => {
    const folder = `${served}/{environment}`
    const staging = {
      deploy: {
        run: `mkdir -p ${folder} && cp {package}/metadata.json ${folder}/ && echo by={version} >> "$DS_OUTPUT"`,
      },
      serving: { run: `cat ${folder}/metadata.json`, field: 'version', timeout: '5s' },
    }
    const environments = { staging, production: { like: 'staging', needs: ['staging'], ...production } }
    return { ...(await repositoryWith(NAME, fastFiles({ config: { ...FAST_CONFIG, environments } }))), inputs }
  }

  it('brings the version to staging and production, with a Deployment for each', async () => {
    const wish = await start(scratch.path('served'))
    const ended = await run(wish)
    expect(endOf(ended)).toEqual({
      status: 0,
      jobs: { release: 'success', staging: 'success', production: 'success' },
      errors: [],
    })
    expectReleased(ended, { feature: 'churn', version: '1.0.0', commit: wish.repository.head() })
    expect(ended.world.deployments).toMatchObject([
      { environment: 'staging', ref: 'churn/v1.0.0', task: 'deploy:churn' },
      { environment: 'production', ref: 'churn/v1.0.0', task: 'deploy:churn' },
    ])
    const states = ended.world.deployments.map(({ statuses }) => statuses.map(({ state }) => state))
    expect(states).toEqual([
      ['in_progress', 'success'],
      ['in_progress', 'success'],
    ])
    expect(ended.outputs['production']).toMatchObject({ status: 'deployed', version: '1.0.0' })
    const state = JSON.parse(fileOf(ended, 'docs/workflow/state/churn.json') ?? '') as Record<string, unknown>
    expect(state['deployed_to']).toEqual(['staging', 'production'])
  })

  it('goes no further where a step fails, and calls somebody', async () => {
    const ended = await run(await start(scratch.path('served'), { deploy: { run: 'echo no place left >&2; exit 1' } }))
    expect(ended).toMatchObject({ status: 1, jobs: { release: 'success', staging: 'success', production: 'failure' } })
    expect(ended.errors).toEqual([expect.stringContaining('no place left')])
    expect(ended.log).toContain('production ended as refused')
    expect(ended.world.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['success', 'failure'])
  })
})
