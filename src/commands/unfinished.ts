import {
  completeFeature,
  type Dependencies,
  type Feature,
  type FeatureFacts,
  readDependencies,
  readFeature,
} from '../gather/feature.js'
import { knownContents, knownPlaces } from '../gather/known-of-release.js'
import { readRepository, type Repository } from '../gather/repository.js'
import type { Host } from '../host/host.js'
import type { ReleaseWishes } from '../inputs.js'
import type { SeenJournal } from '../publish/observation.js'
import { resume, type Resumption } from '../publish/resume.js'
import type { KnownOfRelease } from '../release/known.js'
import type { ReleaseRecord } from '../release/record.js'

/** What a feature and its repository say, at one checkout. */
export interface Checked {
  repository: Repository
  facts: FeatureFacts
}

/** A feature whose journal may hold an unfinished release. */
export interface MaybeUnfinished extends Checked {
  inputs: ReleaseWishes
  /** Branch that the state goes to, and the default branch. */
  to: { branch: string; target: string }
  journal: SeenJournal | null
}

/** Reads repository and feature anew at another checkout, as they were at its commit. */
export async function readAt(at: Host, { inputs, facts }: Pick<MaybeUnfinished, 'inputs' | 'facts'>): Promise<Checked> {
  const repository = await readRepository(at, inputs)
  return { repository, facts: await readFeature(at, repository, facts.id) }
}

/** Finds out whether the feature's journal holds a release that is finished first, and what of it is believed. */
export async function resumeUnfinished(here: Host, feature: MaybeUnfinished): Promise<Resumption> {
  const { inputs, repository, facts, to, journal } = feature
  const factsAt = async (at: Host): Promise<FeatureFacts> => (at === here ? facts : (await readAt(at, feature)).facts)
  const known = async (record: ReleaseRecord, at: Host | null): Promise<KnownOfRelease> => {
    const places = knownPlaces(here.run, { version: record.version, branch: record.branch, facts, to })
    return at === null ? places : { ...places, ...knownContents(await factsAt(at)) }
  }
  return await resume(here, {
    ...{ inputs, feature: facts, branch: to.branch, journal, known },
    dependencies: async (): Promise<Dependencies> => await readDependencies(here, repository, facts),
    gather: async (at): Promise<Feature> => await completeFeature(at, await factsAt(at)),
  })
}
