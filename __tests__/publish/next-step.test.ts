import { describe, expect, it } from '@jest/globals'
import type { JournalEntry, Owner } from '../../src/release/journal.js'
import { isEnd, type ReleaseEnd, stopOf } from '../../src/publish/ends.js'
import { forecast } from '../../src/transaction/forecast.js'
import { nextStep } from '../../src/publish/next-step.js'
import type { Observation, SeenRelease } from '../../src/publish/observation.js'
import { RELEASE } from '../../src/publish/release-procedure.js'
import type { ReleaseStep } from '../../src/publish/steps/index.js'
import { deleteStray } from '../../src/publish/steps/delete-stray.js'
import { plan, quietObservation, record } from './builders.js'

describe('the order of a release', () => {
  it('claims, tags, drafts, uploads, publishes, commits, closes', () => {
    const { steps, end } = forecast(RELEASE, plan, quietObservation())
    expect([...steps, end].map((step) => step.do)).toEqual([
      'claim',
      'tag',
      'draft',
      'record-release',
      ...record.assets.map(() => 'upload-asset'),
      'upload-artifact',
      'publish',
      'commit-state',
      'close',
      'done',
    ])
  })

  it('stops before anything is published when the tag stands elsewhere', () => {
    const { steps, end } = forecast(RELEASE, plan, { ...quietObservation(), tagCommit: 'f'.repeat(40) })
    expect([...steps, end].map((step) => step.do)).toEqual(['claim', 'stop'])
  })

  it('begins nothing where GitHub lets no token tag the commit, and goes on where the tag is there already', () => {
    const seen = { ...quietObservation(), workflowsDiffer: true }
    const step = nextStep(record, seen)
    expect(step).toMatchObject({ do: 'stop', why: 'untaggable' })
    expect(isEnd(step) && stopOf(step)).toMatchObject({ code: 'permission' })
    expect(nextStep(record, { ...seen, tagCommit: record.commit })).toEqual({ do: 'claim' })
  })
})

describe('a journal that another transaction stands in', () => {
  const entry: JournalEntry = {
    schema: 1,
    tx: 'f'.repeat(16),
    feature: record.feature,
    version: record.version,
    tag: record.tag,
    commit: record.commit,
    phase: 'open',
    owner: { run: '7', attempt: 1, nonce: 'z' },
    releaseId: 3,
    openedAt: '2026-11-02T09:00:00Z',
    at: '2026-11-02T09:00:00Z',
  }
  const seen = (
    change: Partial<JournalEntry>,
    standing: 'mine' | 'ended' | 'running',
    mayReplace: boolean,
  ): Observation => ({
    ...quietObservation(),
    mayReplace,
    journal: { sha: '1', tree: '', entry: { ...entry, ...change }, standing, signedFor: 'bot', believed: true },
  })

  it.each([
    ['an ended one that was looked at when the run began', seen({}, 'ended', true), 'claim'],
    ['an ended one that came up during the gates', seen({}, 'ended', false), 'stop'],
    ['one that runs', seen({}, 'running', true), 'stop'],
    ['our own, of a package that could not be made again', seen({}, 'mine', false), 'claim'],
    ['a closed one', seen({ phase: 'idle' }, 'ended', true), 'claim'],
    ['a closed one that came up during the gates', seen({ phase: 'idle' }, 'ended', false), 'stop'],
    [
      'a closed one that released the same version',
      { ...seen({ phase: 'idle' }, 'ended', false), stateHasRelease: true },
      'done',
    ],
  ] as const)('%s', (_, observation, expected) => {
    expect(nextStep(record, observation).do).toBe(expected)
  })

  it.each([
    ['the release is done', { ...seen({ phase: 'idle' }, 'ended', false), stateHasRelease: true }],
    ['another run goes on with it', seen({}, 'running', false)],
    ['another release has begun', seen({ tx: 'f'.repeat(16) }, 'running', false)],
  ] as const)('a run that was overtaken takes its draft back: %s', (_, observation) => {
    const left = { ...observation, orphans: [7] }
    expect(nextStep(record, left)).toEqual({ do: 'delete-stray', id: 7 })
    expect(nextStep(record, deleteStray.after(left, 7)).do).toMatch(/done|stop/)
  })
})

/** A small GitHub of facts, with the rules that matter: refs move by compare-and-swap, one published release a tag. */
class SmallWorld {
  journal: { sha: number; entry: JournalEntry } | null = null
  tag: string | null = null
  releases: SeenRelease[] = []
  stateCommits = 0
  nextId = 1
  publishedEver = 0
  /** What did not hold after a write. */
  readonly broken: string[] = []

  see(owner: Owner, ended: ReadonlySet<string>): Observation {
    const entry = this.journal?.entry
    const ours = entry?.tx === record.tx ? entry : undefined
    const drafts = this.releases.filter((one) => one.draft).map((one) => one.id)
    const adoptable = ours?.releaseId === null ? drafts : []
    const byId = this.releases.find((one) => one.id === ours?.releaseId)
    const release = ours?.releaseId == null ? this.releases.find((one) => !one.draft) : byId
    const kept = ours?.releaseId ?? adoptable[0] ?? release?.id
    const standing =
      entry === undefined || entry.owner.run === owner.run ? 'mine' : ended.has(entry.owner.run) ? 'ended' : 'running'
    return {
      ...quietObservation(),
      journal:
        this.journal === null
          ? null
          : {
              sha: String(this.journal.sha),
              tree: '',
              entry: this.journal.entry,
              standing,
              signedFor: 'bot',
              believed: true,
            },
      tagCommit: this.tag,
      release: release ?? null,
      adoptable,
      strays: drafts.filter((id) => id !== kept),
      stateHasRelease: this.stateCommits > 0,
      artifactDone: true,
    }
  }

  /** Lets a write take effect, as GitHub would: false when it is refused. */
  apply(step: ReleaseStep | ReleaseEnd, seen: Observation, owner: Owner): boolean {
    const write = (change: Partial<JournalEntry>): boolean => {
      if (String(this.journal?.sha ?? '') !== (seen.journal?.sha ?? '')) return false
      const { tx, feature, version, tag, commit } = record
      const fresh = { schema: 1 as const, tx, feature, version, tag, commit, releaseId: null, openedAt: '', at: '' }
      const entry = { ...(seen.journal?.entry ?? { ...fresh, phase: 'open' as const }), owner, ...change }
      this.journal = { sha: (this.journal?.sha ?? 0) + 1, entry }
      return true
    }
    const release = this.releases.find((one) => 'id' in step && one.id === step.id)
    switch (step.do) {
      case 'claim':
        return write({ phase: 'open', releaseId: null })
      case 'take-over':
        return write({})
      case 'record-release':
        return write({ releaseId: step.id })
      case 'forget-release':
        return write({ releaseId: null })
      case 'close':
        return write({ phase: 'idle' })
      case 'tag':
        if (this.tag !== null) return false
        this.tag = record.commit
        return true
      case 'draft':
        this.releases.push({ ...draft(this.nextId), id: this.nextId })
        this.nextId += 1
        return true
      case 'upload-asset': {
        const target = this.releases.find((one) => one.id === seen.release?.id)
        const sealed = record.assets.find((one) => one.name === step.name)
        if (target === undefined || sealed === undefined || !target.draft) return false
        if (target.assets.some((one) => one.name === step.name)) return false
        this.replace({
          ...target,
          assets: [
            ...target.assets,
            { id: this.nextId, name: sealed.name, size: sealed.size, digest: sealed.sha256, state: 'uploaded' },
          ],
        })
        this.nextId += 1
        return true
      }
      case 'publish':
        if (release === undefined || this.releases.some((one) => !one.draft)) return false
        this.replace({ ...release, draft: false })
        this.publishedEver += 1
        return true
      case 'delete-stray':
        if (release === undefined || !release.draft) return false
        this.releases = this.releases.filter((one) => one !== release)
        return true
      case 'commit-state':
        this.stateCommits += 1
        return true
      default:
        throw new Error(`not expected here: ${step.do}`)
    }
  }

  private replace(changed: SeenRelease): void {
    this.releases = this.releases.map((one) => (one.id === changed.id ? changed : one))
  }

  /** Notes what may never be. It is asked after each of thousands of writes, where `expect` takes the longest of all. */
  check(): void {
    const published = this.releases.filter((one) => !one.draft)
    const isSealed = ({ assets }: SeenRelease): boolean =>
      assets.map(({ digest }) => digest).join() === record.assets.map(({ sha256 }) => sha256).join()
    const rules = {
      'a published release is gone': published.length === this.publishedEver,
      'there are two releases': published.length <= 1,
      'a release has other assets than were sealed': published.every(isSealed),
      'a release has no tag on its commit': published.length === 0 || this.tag === record.commit,
      'there are two state commits': this.stateCommits <= 1,
      'the state has a release that is not there': this.stateCommits === 0 || published.length === 1,
    }
    for (const [what, holds] of Object.entries(rules)) if (!holds) this.broken.push(what)
  }
}

function draft(id: number): SeenRelease {
  const { tag, target, prerelease, tx } = record
  return { id, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets: [] }
}

function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** One start of the action that sees, decides and writes until it ends, dies or loses its way. */
function runOnce(
  world: SmallWorld,
  run: string,
  ended: ReadonlySet<string>,
  random: () => number,
  faultRate: number,
): boolean {
  const owner = { run, attempt: 1, nonce: run }
  for (let turn = 0; turn < 200; turn += 1) {
    const seen = world.see(owner, ended)
    const step = nextStep(record, seen)
    if (step.do === 'done') return true
    if (step.do === 'stop') throw new Error(step.problem.what)
    const fault = random() < faultRate ? Math.floor(random() * 4) : 4
    if (fault === 0) return false // killed before the write
    if (fault === 1) continue // an error without effect
    world.apply(step, seen, owner)
    world.check()
    if (fault === 2) return false // killed after the write, the answer lost
  }
  throw new Error('livelock')
}

describe('a release under faults', () => {
  it('converges to one tag, one release and one state commit from wherever runs have died', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const world = new SmallWorld()
      const random = randomNumbers(seed)
      const ended = new Set<string>()
      for (let run = 1; run <= 6; run += 1) {
        runOnce(world, String(run), ended, random, 0.3)
        ended.add(String(run))
      }
      expect(runOnce(world, 'last', ended, random, 0)).toBe(true)
      expect(world.broken).toEqual([])
      expect(world.releases.map((one) => one.draft)).toEqual([false])
      expect([world.tag, world.stateCommits, world.journal?.entry.phase]).toEqual([record.commit, 1, 'idle'])
    }
  })

  it('lets a rival that lives have it, and takes over from one that has ended', () => {
    const world = new SmallWorld()
    runOnce(world, 'first', new Set(), () => 0.1, 0.2)
    expect(world.broken).toEqual([])
    const entry: JournalEntry = {
      schema: 1,
      tx: record.tx,
      feature: record.feature,
      version: record.version,
      tag: record.tag,
      commit: record.commit,
      phase: 'open',
      owner: { run: 'first', attempt: 1, nonce: '' },
      releaseId: null,
      openedAt: '',
      at: '2026-01-01T00:00:00Z',
    }
    world.journal = { sha: 1, entry }
    const rival = { run: 'second', attempt: 1, nonce: '' }
    expect(nextStep(record, world.see(rival, new Set()))).toMatchObject({ do: 'stop', why: 'busy' })
    expect(nextStep(record, world.see(rival, new Set(['first'])))).toEqual({ do: 'take-over' })
  })
})
