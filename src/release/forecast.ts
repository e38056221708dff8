import type { Owner } from './journal.js'
import { newProposal, type StateProposal } from './proposal.js'
import type { ReleaseRecord } from './record.js'
import { nextStep, withoutStray, type Observation, type ReleaseStep } from './transaction.js'

/** More steps than any release has: a forecast that does not end is our bug. */
const MOST_STEPS = 1000

/** Every write that a release would make from here, in order, when each of them goes well. */
export function forecast(record: ReleaseRecord, seen: Observation, me: Owner): ReleaseStep[] {
  const steps: ReleaseStep[] = []
  let world = seen
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = nextStep(record, world)
    if (step.do === 'done' || step.do === 'wait') return steps
    steps.push(step)
    if (step.do === 'stop') return steps
    world = afterwards(record, world, step, me)
  }
  throw new Error(`the forecast of ${record.feature} ${record.version} does not end`)
}

/** The world after a step that went well. */
function afterwards(record: ReleaseRecord, seen: Observation, step: ReleaseStep, me: Owner): Observation {
  const { release } = seen
  switch (step.do) {
    case 'claim':
      return { ...seen, journal: opened(record, seen, me) }
    case 'take-over':
      return withEntry(seen, me, { phase: 'open' })
    case 'tag':
      return { ...seen, tagCommit: record.commit }
    case 'draft':
      return { ...seen, release: foreseenDraft(record, 0) }
    case 'record-release':
      return {
        ...withEntry(seen, me, { releaseId: step.id }),
        release: release ?? foreseenDraft(record, step.id),
        adoptable: [],
      }
    case 'forget-release':
      return withEntry(seen, me, { releaseId: null })
    case 'repair-draft':
      return { ...seen, release: { ...foreseenDraft(record, step.id), assets: release?.assets ?? [] } }
    case 'delete-stray':
      return withoutStray(seen, step.id)
    case 'delete-asset':
      return withAssets(seen, (assets) => assets.filter((asset) => asset.id !== step.id))
    case 'upload-asset': {
      const sealed = record.assets.find((asset) => asset.name === step.name)
      const size = sealed?.size ?? 0
      const asset = { id: 0, name: step.name, size, digest: sealed?.sha256 ?? null, state: 'uploaded' as const }
      return withAssets(seen, (assets) => [...assets, asset])
    }
    case 'upload-artifact':
      return { ...seen, artifactDone: true }
    case 'publish':
      return release === null ? seen : { ...seen, release: { ...release, draft: false } }
    case 'commit-state':
      return { ...seen, stateHasRelease: true }
    case 'open-branch':
    case 'propose-state':
    case 'refresh-proposal':
    case 'open-pull':
      return { ...seen, proposal: proposalAfter(seen.proposal ?? newProposal(record), step) }
    case 'await-merge':
      return withEntry(seen, me, { phase: 'awaiting-merge' })
    case 'close':
      return withEntry(seen, me, { phase: 'idle' })
    case 'wait':
    case 'done':
    case 'stop':
      return seen
  }
}

/** A proposal whose commit and pull request are not there yet, so that they have no name. */
function proposalAfter(proposal: StateProposal, step: ReleaseStep): StateProposal {
  if (step.do === 'open-branch') return { ...proposal, head: '' }
  if (step.do === 'open-pull') return { ...proposal, pull: { number: 0, url: '', state: 'open', head: '' } }
  return { ...proposal, content: 'current' }
}

type Journal = NonNullable<Observation['journal']>

function opened(record: ReleaseRecord, seen: Observation, me: Owner): Journal {
  const at = seen.now.toISOString()
  const { tx, feature, version, tag, commit } = record
  const entry = { schema: 1 as const, tx, feature, version, tag, commit, releaseId: null, openedAt: at, at }
  return { sha: '', tree: '', standing: 'mine', entry: { ...entry, phase: 'open', owner: me } }
}

function withEntry(seen: Observation, me: Owner, change: Partial<Journal['entry']>): Observation {
  if (seen.journal === null) return seen
  return {
    ...seen,
    journal: { ...seen.journal, standing: 'mine', entry: { ...seen.journal.entry, owner: me, ...change } },
  }
}

type Draft = NonNullable<Observation['release']>

function withAssets(seen: Observation, change: (assets: Draft['assets']) => Draft['assets']): Observation {
  return seen.release === null ? seen : { ...seen, release: { ...seen.release, assets: change(seen.release.assets) } }
}

/** The draft of a release as it is right after its making, for one that cannot be seen. */
export function foreseenDraft(record: ReleaseRecord, id: number): Draft {
  const { tag, target, prerelease, tx } = record
  return { id, tag, target, name: '', body: `tx=${tx}`, draft: true, prerelease, url: '', assets: [] }
}
