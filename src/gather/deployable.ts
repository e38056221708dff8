import { Stop } from '../errors.js'
import type { StateRelease } from '../feature/state.js'
import { tagFor } from '../release/tag.js'
import type { BranchState } from './branch-state.js'
import { entryOrigin, type EntryHost } from './entry-origin.js'
import type { FeatureFacts } from './feature.js'
import type { ReleasedVersion } from './released-package.js'

/** A version that may be deployed, and on whose word. */
export interface Deployable extends ReleasedVersion {
  /** It was named in the configuration, and no gate of this action has judged it. */
  isAdopted: boolean
}

/** Which version, and where its entry was read. */
export interface DeployableAsk {
  facts: Pick<FeatureFacts, 'id' | 'stateFile' | 'settings'>
  tip: Pick<BranchState, 'head' | 'placeOf' | 'state'>
  branch: string
  stateDir: string
  recordFolders: readonly string[]
}

/**
 * What is trusted of a version: its entry in `releases[]` where this action or a reviewed pull request has brought it, else
 * its digest where the configuration names it. Throws `Stop` for any other: anybody may have written the entry.
 */
export async function findDeployable(
  host: EntryHost,
  { version, entry }: { version: string; entry: StateRelease | null },
  ask: DeployableAsk,
): Promise<Deployable> {
  const { id: feature, settings, stateFile } = ask.facts
  const { adopted } = settings
  const named = Object.hasOwn(adopted, version) ? (adopted[version] ?? null) : null
  const tag = entry?.tag ?? tagFor(settings.tag, feature, version)
  if (named !== null) return { feature, version, tag, commit: null, digest: named, isAdopted: true }
  if (entry === null || entry.packageDigest === null || entry.commit === null) {
    throw new Stop('invalid-state', {
      what: `releases[] of ${stateFile} has no package digest and commit of ${version}, so nothing says which package is meant`,
      where:
        entry === null ? { file: stateFile } : ask.tip.placeOf(['releases', ask.tip.state.releases.indexOf(entry)]),
      fix: `Deploy a version that this action released; or name it with its digest in the configuration: \`adopted: {"${version}": "sha256:…"}\``,
    })
  }
  const { branch, stateDir, recordFolders } = ask
  const at = { entry, facts: ask.facts, branch, head: ask.tip.head, stateDir, recordFolders }
  const origin = await entryOrigin(host, at)
  if (origin.kind === 'untold') {
    throw new Stop('invalid-state', {
      what: `the entry of ${version} in releases[] of ${stateFile} is not trusted: ${origin.why}`,
      where: ask.tip.placeOf(['releases', ask.tip.state.releases.indexOf(entry)]),
      fix: `Bring it by a reviewed pull request, or name the version with its digest in the configuration: \`adopted: {"${version}": "sha256:…"}\``,
    })
  }
  return { feature, version, tag, commit: entry.commit, digest: entry.packageDigest, isAdopted: false }
}
