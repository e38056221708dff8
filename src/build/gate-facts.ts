import { inFolder } from '../formats/folder-path.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { CandidateFacts, GateFacts, TextDocument } from '../gates/facts.js'
import type { GatePlan } from '../gates/gate.js'
import type { GateEvidence } from '../gates/gathered.js'
import type { ReviewEvidence } from '../gates/review-evidence.js'
import { pointerAt } from '../gather/model.js'
import type { Host } from '../host/host.js'
import { READING } from '../limits.js'

/** What is known before a gate's own wants are gathered. */
export interface KnownFacts {
  workingDirectory: string
  evidence: ReadonlyMap<string, GateEvidence>
  /** Null where no gate wants it. */
  review: ReviewEvidence | null
  candidate: CandidateFacts
}

/** Gathers what a planned gate wants beside its commands and reports: documents, datasets, the review. */
export async function gatherFacts(
  host: Pick<Host, 'files' | 'datasets'>,
  plan: GatePlan,
  known: KnownFacts,
): Promise<GateFacts> {
  const { workingDirectory, evidence, review, candidate } = known
  const documents: TextDocument[] = []
  for (const path of plan.documents) {
    const reading = await host.files.readText(inFolder(workingDirectory, path), READING.documentBytes.value)
    if (reading.kind === 'unreadable') documents.push({ path, text: null, problem: reading.problem })
    else documents.push({ path, text: reading.kind === 'read' ? reading.text : null })
  }
  const datasets: DatasetProfile[] = []
  for (const path of plan.datasets) datasets.push(await profile(host, workingDirectory, path))
  for (const path of plan.recorded)
    datasets.push({ ...NOTHING_SEEN, path, state: 'recorded-only', detail: 'recorded only' })
  const own = evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 }
  return { evidence: own, documents, datasets, review: plan.review ? review : null, candidate }
}

const NOTHING_SEEN = { rows: null, columns: [], duplicateNames: [], ragged: null }

async function profile(
  { files, datasets }: Pick<Host, 'files' | 'datasets'>,
  workingDirectory: string,
  path: string,
): Promise<DatasetProfile> {
  const file = inFolder(workingDirectory, path)
  const pointer = await pointerAt(files, file)
  if (pointer === null) return await datasets.profile(files.absolute(file), path)
  const { what, fix } = pointer
  return { ...NOTHING_SEEN, path, state: 'unreadable', detail: what, fix }
}
