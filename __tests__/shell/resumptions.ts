import { describe, expect, it } from '@jest/globals'
import type { FaultKind } from '../../rehearsal/github/faults.js'
import { Killed } from './local-adapters.js'
import type { EndedRun, LocalHost } from './local-host.js'
import { filesOf, stateFileOf, stateOf, UNJUDGED } from './model-repository.js'
import { endOf, writesOf } from './releases.js'

/** Writes of a release from its claim on, as the local GitHub counts them. */
const WRITE = { claim: 3, tag: 4, 'first asset': 8, publish: 12 } as const
type Write = keyof typeof WRITE

/** An export beside which nothing of the team's own card is left out. */
const EXPORT = 'mkdir -p {package} && cp {model} {package}/m.bin && printf "# Draft\\n" > {package}/MODEL_CARD.md'
/** An export that never gives the same bytes twice. */
const RESTLESS = 'mkdir -p {package} && printf "$$ $RANDOM $SECONDS" > {package}/m.bin'

/** What becomes of a release whose run died. */
export function resumptions(local: () => LocalHost): void {
  const prepare = async (id: string, config: object = {}, files: Parameters<typeof filesOf>[1] = {}) => {
    const branch = `release/${id}`
    const gated = await local().branch(branch, filesOf(id, { ...files, config: { ...UNJUDGED, ...config } }))
    return { id, branch, gated, plan: { branch, inputs: { 'feature-id': id } } }
  }
  type Prepared = Awaited<ReturnType<typeof prepare>>
  const killAt = async ({ plan }: Prepared, write: Write, kind: FaultKind = 'kill-after', lingers = false) => {
    local().fault(kind, WRITE[write])
    await expect(local().run({ ...plan, lingers })).rejects.toBeInstanceOf(Killed)
  }
  /** What a finished release has left, whoever finished it. */
  const expectOne = async ({ id, branch, gated }: Prepared, version = '1.0.0'): Promise<void> => {
    const { releases, tags, commits } = await local().leftOf(id, branch)
    expect(releases).toMatchObject([{ tag: `${id}/v${version}`, draft: false }])
    expect(releases[0]?.assets).toHaveLength(4)
    expect(tags).toEqual([{ name: `${id}/v${version}`, commit: gated }])
    const recorded = commits.filter(({ message }) => message.includes('DS-Release-Tx'))
    expect(recorded).toHaveLength(1)
  }

  describe('a run that died', () => {
    it('after it had published is finished by the next one, in one tag, one release and one state commit', async () => {
      const prepared = await prepare('published')
      await killAt(prepared, 'publish')
      const next = await local().run(prepared.plan)
      expect(endOf(next)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })

    it('is finished with the same bytes at the commit that was gated, though its branch has gone on', async () => {
      const prepared = await prepare('went-on', { steps: { export: { run: EXPORT } } })
      const before = local().artifacts.length
      await killAt(prepared, 'first asset')
      const model = { 'models/churn.bin': 'another model\n' }
      await local().commit({ branch: prepared.branch, files: model, message: 'Train again' })
      const next = await local().run({ ...prepared.plan, realGit: true })
      expect(endOf(next)).toEqual([0, 'released', []])
      expect(next.outcome.summary).toContain('went-on/v1.0.0')
      expect(next.log.join('\n')).toMatch(
        /::notice.*left unfinished by run .* it is finished now, at the commit that was gated/,
      )
      await expectOne(prepared)
      // The archive was made again from the commit's own files; the bytes are those that the dead run had sealed.
      expect(
        local()
          .artifacts.slice(before)
          .filter(({ name }) => name.endsWith('.tar.gz'))
          .map(({ digest }) => digest),
      ).toEqual([next.outcome.outputs['package-digest']])
      expect(next.log.join('\n')).not.toContain('does not give the same bytes')
    })

    it('is judged and sealed anew where its export gives other bytes the second time', async () => {
      const prepared = await prepare('restless', { steps: { export: { run: RESTLESS } } })
      await killAt(prepared, 'first asset', 'kill-before')
      const next = await local().run(prepared.plan)
      expect(next.log.join('\n')).toContain('The export does not give the same bytes again')
      expect(endOf(next)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })

    it('is told by plan and dry run, which write nothing', async () => {
      const prepared = await prepare('told-of')
      await killAt(prepared, 'tag')
      for (const inputs of [{ command: 'plan' }, { 'dry-run': 'true' }]) {
        const foretold = await local().run({ ...prepared.plan, inputs: { ...prepared.plan.inputs, ...inputs } })
        expect([endOf(foretold), writesOf(foretold)]).toEqual([[0, 'planned', []], []])
        expect(foretold.outcome.summary).toContain('is unfinished: it is finished first')
      }
    })

    it('is not finished as another version once its tag is made, and makes way for it before', async () => {
      const prepared = await prepare('renamed')
      const other = { ...prepared.plan, inputs: { ...prepared.plan.inputs, version: '2.0.0' } }
      await killAt(prepared, 'tag')
      const refused = await local().run(other)
      expect(endOf(refused)).toEqual([2, 'refused', [expect.stringContaining('is unfinished and its tag is made')]])
      const early = await prepare('renamed-early')
      await killAt(early, 'claim')
      const next = await local().run({ ...early.plan, inputs: { ...early.plan.inputs, version: '2.0.0' } })
      expect(endOf(next)).toEqual([0, 'released', []])
      await expectOne(early, '2.0.0')
    })

    it('is not finished where its feature was sent back meanwhile', async () => {
      const prepared = await prepare('sent-back')
      await killAt(prepared, 'tag')
      const files = { [stateFileOf('sent-back')]: stateOf('sent-back', { status: 'changes_requested' }) }
      await local().commit({ branch: prepared.branch, files })
      const refused = await local().run(prepared.plan)
      expect(endOf(refused)).toEqual([2, 'refused', [expect.stringContaining('changes_requested')]])
      expect(writesOf(refused)).toEqual([])
    })

    it('is waited for where GitHub says that it still runs, and may be foretold all the same', async () => {
      const prepared = await prepare('running')
      await killAt(prepared, 'tag', 'kill-after', true)
      const second = await local().run(prepared.plan)
      expect([second.outcome.exitCode, second.outcome.outputs]).toMatchObject([
        75,
        { status: 'interrupted', resumable: 'true' },
      ])
      expect(writesOf(second)).toEqual([])
      const foretold = await local().run({ ...prepared.plan, inputs: { ...prepared.plan.inputs, 'dry-run': 'true' } })
      expect(endOf(foretold)).toEqual([0, 'planned', []])
    })
  })

  describe('somebody who meddles with a release', () => {
    it.each<[kind: FaultKind, write: Write, problem: string]>([
      ['tag-elsewhere', 'tag', 'meddled-tag-elsewhere/v1.0.0'],
      ['add-asset', 'first asset', 'that this release did not make'],
    ])('stops it as a conflict by %s at the %s, before it is published', async (kind, write, problem) => {
      const prepared = await prepare(`meddled-${kind}`)
      await local().commit({ branch: prepared.branch, files: { 'notes.txt': 'Now.\n' } })
      local().fault(kind, WRITE[write])
      const run = await local().run(prepared.plan)
      expect(endOf(run)).toEqual([3, 'conflict', [expect.stringContaining(problem)]])
      const { releases } = await local().leftOf(prepared.id, prepared.branch)
      expect(releases.filter(({ draft }) => !draft)).toEqual([])
    })

    it('is found out where a published asset is not what was gated, and nothing published is touched', async () => {
      const prepared = await prepare('swapped')
      await killAt(prepared, 'publish')
      const { releases } = await local().leftOf('swapped', prepared.branch)
      const asset = releases[0]?.assets.find(({ name }) => name === 'swapped-1.0.0.tar.gz')
      Object.assign(asset ?? {}, { digest: `sha256:${'0'.repeat(64)}` })
      const run = await local().run(prepared.plan)
      expect(endOf(run)).toEqual([3, 'conflict', [expect.stringContaining('is not what was gated')]])
      expect(writesOf(run).filter((one) => !one.includes('/git/'))).toEqual([])
    })
  })

  describe('a journal', () => {
    it('that somebody else wrote stops a release as a conflict, and names the ref', async () => {
      const prepared = await prepare('foreign')
      await local().ref('refs/ds-release/tx/foreign', prepared.gated)
      const run = await local().run(prepared.plan)
      expect(endOf(run)).toEqual([3, 'conflict', [expect.stringContaining('refs/ds-release/tx/foreign')]])
      expect(writesOf(run)).toEqual([])
    })
  })

  describe('a branch that takes no direct commit', () => {
    it('gets the state by a pull request, and waits until somebody merges it', async () => {
      const prepared = await prepare('awaited')
      const { scenario, github } = local()
      const { branch, plan, id } = prepared
      const rule = { ruleset: false, required_approvals: 1, block_direct_push: true, required_checks: [] }
      scenario.protection[branch] = { ...rule, required_signatures: false, merge_queue: false, visible: true }
      const run: EndedRun = await local().run(plan)
      expect(endOf(run)).toEqual([0, 'awaiting-merge', []])
      expect(run.outcome.outputs.resumable).toBe('true')
      const pull = local().store.state.pulls.find(({ baseRef, state }) => baseRef === branch && state === 'open')
      expect(pull).toMatchObject({ headRef: `ds-release/state/${id}-v1.0.0`, author: 'github-actions[bot]' })
      const planned = await local().run({ ...plan, inputs: { ...plan.inputs, command: 'plan' } })
      expect(planned.outcome.summary).toContain('waits for a pull request to be merged')
      const other = await local().run({ ...plan, inputs: { ...plan.inputs, version: '2.0.0' } })
      expect(endOf(other)).toEqual([2, 'refused', [expect.stringContaining('its state waits for a pull request')]])
      expect(endOf(await local().run(plan))).toEqual([0, 'awaiting-merge', []])

      delete scenario.protection[branch]
      const merge = await fetch(`${github.api}/repos/acme/models/pulls/${String(pull?.number)}/merge`, {
        ...{ method: 'PUT', body: '{}' },
        headers: { authorization: 'token user:bob', 'content-type': 'application/json' },
      })
      expect(merge.status).toBe(200)
      const last = await local().run(plan)
      expect(endOf(last)).toEqual([0, 'released', []])
      expect(writesOf(last).filter((one) => !one.includes('/git/'))).toEqual([])
    })
  })
}
