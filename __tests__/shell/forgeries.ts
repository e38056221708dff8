import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BOT } from '../../rehearsal/github/hub.js'
import { changesOfCommit } from '../../rehearsal/github/git-changes.js'
import { readEntry } from '../../src/release/journal.js'
import { forge, type Forgery, moveJournal, readJournalOf, type StandingJournal } from './journals.js'
import { Killed } from './local-adapters.js'
import { sampleOf } from '../sample.js'
import type { LocalHost, RunPlan } from './local-host.js'
import { CONFIG, filesOf, stateFileOf } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** Better numbers than were measured, and a verdict that nobody gave. */
const PRAISE = { metrics: { f1_score: 0.99 }, metricsAsWritten: { f1_score: 0.99 }, title: 'Forged' }
const PATHS = { recordsFolder: 'src', stateFile: 'docs/workflow/state/other.json' }
const OTHER = 'f'.repeat(40)

/** What people who may push, and workflows that may write, can make of the journal of a release that died. */
const FORGERIES: readonly (readonly [what: string, forgery: Forgery])[] = [
  ['pushed by somebody, with what was genuinely sealed and vouched for', {}],
  ['pushed by somebody, with another record', { record: PRAISE }],
  ['signed for another workflow, with another record', { record: PRAISE, signed: true }],
  ['signed, with other paths', { record: PATHS, signed: true }],
  ['signed, as an earlier version wrote it', { entry: { sealer: undefined }, signed: true }],
  ['signed, of another feature’s record', { record: { feature: 'churn' }, signed: true }],
  ['vouched for, and contradicted by the checkout', { record: PRAISE, signed: true, vouch: {} }],
  ['vouched for, and contradicted by the places of the feature', { record: PATHS, signed: true, vouch: {} }],
  ['vouched for by another workflow', { signed: true, vouch: { run: { path: '.github/workflows/lint.yml' } } }],
  ['vouched for by a pull request’s run', { signed: true, vouch: { run: { event: 'pull_request' } } }],
  ['vouched for by a fork’s run', { signed: true, vouch: { run: { fork: 'mallory/models' } } }],
  ['vouched for by a run of another branch', { signed: true, vouch: { run: { headBranch: 'topic' } } }],
  ['vouched for by a run of another commit', { signed: true, vouch: { run: { headSha: OTHER } } }],
  ['vouched for by a run that is not the artifact’s', { signed: true, vouch: { artifact: { runId: '1' } } }],
  ['vouched for by what has expired', { signed: true, vouch: { artifact: { expiresAt: '2020-01-01T00:00:00Z' } } }],
  ['vouched for by an artifact of another name', { signed: true, vouch: { artifact: { name: 'seal.json' } } }],
  ['vouched for by an artifact that is not there', { entry: { sealer: { run: '1', artifact: '1' } }, signed: true }],
]

/** One of each kind. */
const SOME = FORGERIES.filter((_, index) => [1, 4, 6, 8].includes(index))

/** Writes of a release, as the local GitHub counts them, after which a run dies. */
const PHASES = { claimed: 3, tagged: 4, drafted: 7, published: 12 } as const

/** Its gates are as few as can be: two that run a command, and no review. */
const OFF = { enabled: false, reason: 'Not of interest here' }
const GATES = {
  ...{ tests: OFF, security: OFF, 'data-quality': OFF, documentation: OFF, review: OFF },
  performance: CONFIG.gates.performance,
}

/** Journals that somebody else wrote: what comes of them is judged, or is refused. */
export function forgeries(local: () => LocalHost): void {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ds-release-forged-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** A feature whose gates pass while nobody forbids it, and that count how often they ran. */
  const prepare = async (id: string) => {
    const [forbidden, ran] = [join(folder, `${id}.forbidden`), join(folder, `${id}.ran`)]
    const gates = { ...GATES, types: { run: `printf x >> ${ran}; test ! -e ${forbidden}` } }
    const branch = `release/${id}`
    const gated = await local().branch(branch, filesOf(id, { config: { gates } }))
    const plan: RunPlan = { branch, inputs: { 'feature-id': id } }
    const passes = (may: boolean): void => {
      if (may) rmSync(forbidden, { force: true })
      else writeFileSync(forbidden, '')
    }
    const timesRan = (): number => (existsSync(ran) ? readFileSync(ran).length : 0)
    return { id, branch, gated, plan, passes, timesRan }
  }
  type Prepared = Awaited<ReturnType<typeof prepare>>

  /** A release that died, and its genuine journal; from now on its gates would fail. */
  const die = async (prepared: Prepared, write: number): Promise<StandingJournal> => {
    local().fault('kill-after', write)
    await expect(local().run(prepared.plan)).rejects.toBeInstanceOf(Killed)
    prepared.passes(false)
    return await readJournalOf(local(), prepared.id)
  }

  /** One release as it was judged, and nothing that was made up. */
  const expectHonest = async ({ id, branch, gated }: Prepared): Promise<void> => {
    const { releases, tags, commits } = await local().leftOf(id, branch)
    expect(releases).toMatchObject([{ tag: `${id}/v1.0.0`, draft: false }])
    expect(tags).toEqual([{ name: `${id}/v1.0.0`, commit: gated }])
    expect(`${String(releases[0]?.name)} ${String(releases[0]?.body)}`).not.toMatch(/Forged|0\.99/)
    const [commit, below] = commits
    expect(below?.sha).toBe(gated)
    const { git } = local().store
    const paths = (await changesOfCommit(git, commit?.sha ?? '')).map(({ path }) => path)
    const records = ['metadata.json', 'model_card.md', 'requirements.txt'].map((name) => `models/${id}/v1.0.0/${name}`)
    expect(paths).toEqual([stateFileOf(id), ...records])
    for (const path of paths) {
      const blob = await git.resolve(`${String(commit?.sha)}:${path}`)
      expect((await git.bytes(blob ?? '')).toString('utf8')).not.toMatch(/Forged|0\.99/)
    }
  }

  describe.each([
    ['claimed', sampleOf(SOME, 2)],
    ['tagged', sampleOf(SOME, 2)],
    ['drafted', sampleOf(FORGERIES, 5)],
    ['published', sampleOf(FORGERIES.toReversed(), 5)],
  ] as const)('the journal of a release that died when it was %s', (phase, forged) => {
    let prepared: Prepared
    let genuine: StandingJournal
    beforeAll(async () => {
      prepared = await prepare(`forged-${phase}`)
      genuine = await die(prepared, PHASES[phase])
    })

    it.each(forged)('is not believed where it is %s: the gates run again, and refuse', async (_, forgery) => {
      await forge(local(), genuine, forgery)
      const before = prepared.timesRan()
      const run = await local().run(prepared.plan)
      expect([run.outcome.exitCode, run.outcome.outputs.status]).toEqual([1, 'refused'])
      expect(run.log.join('\n')).toMatch(/::notice.*is not believed: .*(run again at the commit of its tag|begins)/)
      expect([writesOf(run), prepared.timesRan()]).toEqual([[], before + 1])
    })

    it('is believed where its run vouches for it: no gate runs again', async () => {
      await moveJournal(local(), prepared.id, genuine.sha)
      const before = prepared.timesRan()
      const run = await local().run(prepared.plan)
      expect([endOf(run), prepared.timesRan()]).toEqual([[0, 'released', []], before])
      await expectHonest(prepared)
    })
  })

  describe.each(['claimed', 'drafted', 'published'] as const)('a release that died when it was %s', (phase) => {
    it.each<[how: string, forgery: Forgery]>([
      ['nobody-vouches', { entry: { sealer: undefined }, signed: true }],
      ['somebody-meddled', { record: { ...PRAISE, ...PATHS } }],
    ])('is judged again, and finished with the same bytes (%s)', async (how, forgery) => {
      const prepared = await prepare(`again-${phase}-${how}`)
      const genuine = await die(prepared, PHASES[phase])
      await forge(local(), genuine, forgery)
      prepared.passes(true)
      const run = await local().run(prepared.plan)
      expect([endOf(run), prepared.timesRan()]).toEqual([[0, 'released', []], 2])
      await expectHonest(prepared)
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'already-released', []])
    })
  })

  describe('the journal of a release that waits for its pull request', () => {
    let prepared: Prepared
    let genuine: StandingJournal
    beforeAll(async () => {
      prepared = await prepare('forged-waiting')
      const rule = { ruleset: false, required_approvals: 1, block_direct_push: true, required_checks: [] }
      const more = { required_signatures: false, merge_queue: false, visible: true }
      local().scenario.protection[prepared.branch] = { ...rule, ...more }
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'awaiting-merge', []])
      prepared.passes(false)
      genuine = await readJournalOf(local(), prepared.id)
    })
    afterAll(() => {
      delete local().scenario.protection[prepared.branch]
    })

    it.each(SOME)('is not believed where it is %s', async (_, forgery) => {
      await forge(local(), genuine, forgery)
      const run = await local().run(prepared.plan)
      expect([run.outcome.exitCode, writesOf(run)]).toEqual([1, []])
    })

    it('is believed where its run vouches for it, and waits on', async () => {
      await moveJournal(local(), prepared.id, genuine.sha)
      const run = await local().run(prepared.plan)
      expect([endOf(run), writesOf(run), prepared.timesRan()]).toEqual([[0, 'awaiting-merge', []], [], 1 + SOME.length])
    })

    it('is judged again where nobody vouches for it, vouched for anew, and waits on', async () => {
      await forge(local(), genuine, { entry: { sealer: undefined }, signed: true })
      prepared.passes(true)
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'awaiting-merge', []])
      prepared.passes(false)
      const before = prepared.timesRan()
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'awaiting-merge', []])
      expect(prepared.timesRan()).toBe(before)
      const { commits } = await local().leftOf(prepared.id, prepared.branch)
      expect(commits.map(({ sha }) => sha)).toEqual([prepared.gated])
    })
  })

  it('a release whose branch has gone on is judged again at the commit of its tag', async () => {
    const prepared = await prepare('again-elsewhere')
    await forge(local(), await die(prepared, PHASES.published), { entry: { sealer: undefined }, signed: true })
    prepared.passes(true)
    await local().commit({ branch: prepared.branch, files: { 'models/churn.bin': 'another model\n' } })
    const run = await local().run(prepared.plan)
    expect([endOf(run), prepared.timesRan()]).toEqual([[0, 'released', []], 2])
    const { releases, tags } = await local().leftOf(prepared.id, prepared.branch)
    expect([releases.length, tags]).toEqual([1, [{ name: 'again-elsewhere/v1.0.0', commit: prepared.gated }]])
  })

  it('a release that is published with other bytes than judging again gives needs a person', async () => {
    const prepared = await prepare('other-bytes')
    await forge(local(), await die(prepared, PHASES.published), { entry: { sealer: undefined }, signed: true })
    prepared.passes(true)
    const { releases } = await local().leftOf(prepared.id, prepared.branch)
    const archive = releases[0]?.assets.find(({ name }) => name.endsWith('.tar.gz'))
    Object.assign(archive ?? {}, { digest: `sha256:${'0'.repeat(64)}` })
    for (const inputs of [{ 'dry-run': 'true' }, {}]) {
      const run = await local().run({ ...prepared.plan, inputs: { ...prepared.plan.inputs, ...inputs } })
      expect(writesOf(run)).toEqual([])
      if (!('dry-run' in inputs))
        expect(endOf(run)).toEqual([3, 'conflict', [expect.stringContaining('is not what was gated')]])
    }
  })

  it.each([
    ['a person', 'alice', 'by-person'],
    ['another workflow', BOT, 'by-workflow'],
  ])('what %s published by hand is not recorded, whatever the journal says', async (_, author, id) => {
    const [model, prepared] = [await prepare(`model-${id}`), await prepare(id)]
    const genuine = await die(model, PHASES.published)
    const { releases } = await local().leftOf(model.id, model.branch)
    const tag = `${id}/v1.0.0`
    const assets = [local().asset(`${id}-1.0.0.tar.gz`, 'evil'), local().asset('manifest.json', '{}')]
    const body = releases[0]?.body?.replaceAll(model.id, id) ?? ''
    const release = await local().publish(tag, prepared.gated, { author, body, assets })
    const entry = { feature: id, tag, commit: prepared.gated, releaseId: release.id }
    const record = { feature: id, tag, commit: prepared.gated, stateFile: stateFileOf(id) }
    for (const signed of [true, false]) {
      await forge(local(), genuine, { record, entry, signed, vouch: {} })
      const run = await local().run(prepared.plan)
      expect(run.outcome.exitCode).toBeGreaterThan(1)
      expect(writesOf(run)).toEqual([])
    }
  })

  it('an entry that says done is nobody’s word where GitHub did not sign it', async () => {
    const prepared = await prepare('said-done')
    const genuine = await die(prepared, PHASES.claimed)
    await local().publish('said-done/v1.0.0', prepared.gated)
    await forge(local(), genuine, { entry: { phase: 'idle', releaseId: 3 } })
    for (const command of ['release', 'plan']) {
      const run = await local().run({ ...prepared.plan, inputs: { ...prepared.plan.inputs, command } })
      expect([run.outcome.outputs.status, writesOf(run)]).toEqual([expect.stringMatching(/refused|conflict/), []])
    }
  })

  it('a live claim still holds others off, whoever wrote it, and no longer than its lease', async () => {
    const prepared = await prepare('claimed-by-hand')
    const genuine = await die(prepared, PHASES.claimed)
    prepared.passes(true)
    const owner = { run: '99', attempt: 1, nonce: 'x' }
    await forge(local(), genuine, { entry: { owner, at: new Date().toISOString() } })
    expect(await local().run(prepared.plan)).toMatchObject({ outcome: { exitCode: 75 } })
    await forge(local(), genuine, { entry: { owner, at: '2099-01-01T00:00:00Z' } })
    expect(endOf(await local().run(prepared.plan))).toEqual([0, 'released', []])
    await expectHonest(prepared)
  })

  it('without `actions: read` the gates run again, and the log says what would save it', async () => {
    const prepared = await prepare('unread')
    const genuine = await die(prepared, PHASES.drafted)
    prepared.passes(true)
    await forge(local(), genuine, { entry: { at: '2026-11-01T00:00:00Z' }, signed: true })
    const { token } = local().scenario
    const { permissions } = token
    token.permissions = { ...permissions, actions: 'none' }
    const run = await local().run(prepared.plan)
    token.permissions = permissions
    expect([endOf(run), prepared.timesRan()]).toEqual([[0, 'released', []], 2])
    expect(run.log.join('\n')).toMatch(/::notice.*lacks `actions: read`.* Its gates run again/)
    await expectHonest(prepared)
    // What it has made names who vouches for it.
    const read = readEntry((await local().store.git.commit((await readJournalOf(local(), 'unread')).sha)).message)
    expect(read.ok && read.entry).toMatchObject({ phase: 'idle', sealer: { run: run.runId } })
  })
}
