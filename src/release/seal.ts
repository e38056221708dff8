import { digestOf } from '../formats/digest.js'
import type { JournalEntry } from './journal.js'
import type { ReleaseRecord } from './record.js'

/** Events on which a run's code, or the name of its branch, is somebody else's. */
const OTHERS_EVENTS = /^(?:pull_request|merge_group$|workflow_run$|issue_comment$)/

/** A workflow run, as far as it says who may have done something in it. */
export interface WorkflowRun {
  id: string
  /** Path of its workflow's file; GitHub may put `@` and a ref behind it. */
  path: string
  event: string
  headSha: string
  /** The branch or tag that it runs on. */
  headBranch: string | null
  /** `owner/name` of the repository that it belongs to. */
  repository: string
  /** `owner/name` of the repository that its commit is from: another one for a fork. */
  headRepository: string | null
}

/** A workflow artifact as GitHub lists it, with the run that made it. */
export interface KeptArtifact {
  name: string
  expired: boolean
  runId: string | null
  headSha: string | null
  headBranch: string | null
}

/** The digest of a sealed tree: of the names and contents of all of its files. */
export function sealDigest(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).map(([name, text]) => `${JSON.stringify(name)} ${digestOf(text)}\n`)
  return digestOf(lines.sort().join(''))
}

/** Name of the artifact by which the run that sealed a tree vouches for it: nobody else can make one in that run. */
export function vouchName(feature: string, seal: string): string {
  return `ds-release-seal-${feature}-${seal.replace('sha256:', '')}.json`
}

/** What is in that artifact, for people: its name says all that counts. */
export function renderVouch(
  record: Pick<ReleaseRecord, 'feature' | 'version' | 'tag' | 'commit'>,
  seal: string,
): string {
  const { feature, version, tag, commit } = record
  return `${JSON.stringify({ feature, version, tag, commit, seal }, null, 2)}\n`
}

/** What GitHub says of who vouches for a sealed tree. */
export interface VouchFacts {
  entry: JournalEntry
  /** Digest of the tree, as it was read. */
  seal: string
  record: Pick<ReleaseRecord, 'repository' | 'branch' | 'commit'>
  /** The artifact that the entry points to, and the run; null where GitHub shows none. */
  artifact: KeptArtifact | null
  run: WorkflowRun | null
  /** Path of this run's own workflow; null where the runner does not say. */
  workflow: string | null
}

/** Why nobody vouches for a sealed tree, in words; null where the run that sealed it does. */
export function vouchProblem(facts: VouchFacts): string | null {
  const { entry, artifact, run, workflow } = facts
  const { sealer } = entry
  if (sealer === undefined) return 'its run has made no artifact that vouches for it'
  if (artifact === null || run === null) return NOT_SHOWN
  const wrong = artifactProblem(facts, artifact) ?? runProblem(facts, run)
  if (wrong !== null) return `the artifact ${sealer.artifact} of run ${sealer.run} does not vouch for it: ${wrong}`
  return workflow === null ? 'the runner does not say which workflow this is (GITHUB_WORKFLOW_REF)' : null
}

const NOT_SHOWN =
  'GitHub does not show the artifact by which its run vouches for it: the job lacks `actions: read`, or the artifact has expired'

function artifactProblem({ entry, seal }: VouchFacts, artifact: KeptArtifact): string | null {
  if (artifact.expired) return 'it has expired'
  if (artifact.runId !== entry.sealer?.run) return 'another run has made it'
  const [stem] = vouchName(entry.feature, seal).split('.json')
  // In a run that was repeated the name may have been taken.
  const isNamed = new RegExp(`^${stem ?? ''}(?:-[2-9])?\\.json$`).test(artifact.name)
  return isNamed ? null : 'it is of something else than what is in the journal'
}

function runProblem({ record, artifact, workflow }: VouchFacts, run: WorkflowRun): string | null {
  const { repository, branch, commit } = record
  if (run.repository !== repository || run.headRepository !== repository) return 'its run is of another repository'
  if (run.path.split('@')[0] !== workflow) return `its run is of another workflow, ${run.path}`
  if (OTHERS_EVENTS.test(run.event)) return `its run was started by \`${run.event}\``
  if (run.headSha !== commit || artifact?.headSha !== commit) return 'its run is of another commit'
  return run.headBranch === branch && artifact.headBranch === branch ? null : 'its run is of another branch'
}
