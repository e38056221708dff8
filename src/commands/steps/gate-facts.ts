import { datasetKind, type DatasetProfile } from '../../gates/dataset-profile.js'
import type { CandidateFacts, GateFacts, TextDocument } from '../../gates/facts.js'
import type { GateEvidence, GatePlan } from '../../gates/gate.js'
import type { ReviewEvidence } from '../../gates/review-evidence.js'
import type { World } from '../../world.js'
import { pointerAt } from './model.js'
import { inFolder } from './paths.js'

/** What is known before a gate's own wants are gathered. */
export interface KnownFacts {
  workingDirectory: string
  evidence: ReadonlyMap<string, GateEvidence>
  /** Null where the command has not asked GitHub. */
  review: ReviewEvidence | null
  candidate: CandidateFacts
}

/** Gathers what a planned gate wants beside its commands and reports: documents, datasets, the review. */
export async function gatherFacts(world: World, plan: GatePlan, known: KnownFacts): Promise<GateFacts> {
  const documents: TextDocument[] = []
  for (const path of plan.documents) {
    documents.push({ path, text: await world.files.read(inFolder(known.workingDirectory, path)) })
  }
  const datasets: DatasetProfile[] = []
  for (const entry of plan.datasets) datasets.push(await profile(world, known.workingDirectory, entry))
  return {
    evidence: known.evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 },
    documents,
    datasets,
    review: plan.review ? known.review : null,
    candidate: known.candidate,
  }
}

const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null }

async function profile(world: World, workingDirectory: string, path: string): Promise<DatasetProfile> {
  if (datasetKind(path) === 'recorded-only') {
    return { ...NOTHING_SEEN, path, state: 'recorded-only', detail: 'recorded only' }
  }
  const file = inFolder(workingDirectory, path)
  const pointer = await pointerAt(world, file)
  if (pointer === null) return await world.profileDataset(world.files.absolute(file), path)
  const { what, fix } = pointer
  return { ...NOTHING_SEEN, path, state: 'unreadable', detail: what, fix }
}
