import { deleteAsset, uploadAsset } from './assets.js'
import { awaitMerge } from './await-merge.js'
import { claim } from './claim.js'
import { close } from './close.js'
import { commitState } from './commit-state.js'
import { deleteStray } from './delete-stray.js'
import { draft } from './draft.js'
import { forgetRelease } from './forget-release.js'
import { openBranch } from './open-branch.js'
import { openPull } from './open-pull.js'
import { proposeState, refreshProposal } from './propose-state.js'
import { publishDraft } from './publish.js'
import { recordRelease } from './record-release.js'
import { repairDraft } from './repair-draft.js'
import { tag } from './tag.js'
import { takeOver } from './take-over.js'
import { uploadArtifact } from './upload-artifact.js'
import { vouch } from './vouch.js'

/** Every kind of write of a release: a new one is a file here and a line below, and a rule that chooses it. */
export const STEPS = [
  vouch,
  claim,
  takeOver,
  tag,
  draft,
  recordRelease,
  forgetRelease,
  repairDraft,
  deleteStray,
  deleteAsset,
  uploadAsset,
  uploadArtifact,
  publishDraft,
  commitState,
  openBranch,
  proposeState,
  refreshProposal,
  openPull,
  awaitMerge,
  close,
] as const

/** One write of a release, as a value: `{ do: 'tag' }`. */
export type ReleaseStep = Parameters<(typeof STEPS)[number]['describe']>[1]
