import { inFolder } from '../formats/folder-path.js'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { CandidateFacts, GateFacts, TextDocument } from '../gates/facts.js'
import type { GatePlan } from '../gates/gate.js'
import type { GateEvidence } from '../gates/gathered.js'
import type { ReviewEvidence } from '../gates/review-evidence.js'
import type { Standing } from './standing-evidence.js'

/** What is known before a gate's own wants are put together. */
export interface KnownFacts {
  workingDirectory: string
  evidence: ReadonlyMap<string, GateEvidence>
  /** Null where no gate wants it. */
  review: ReviewEvidence | null
  candidate: CandidateFacts
  /** What stood in the repository before the first command. */
  standing: Pick<Standing, 'documents' | 'profiles'>
}

/** Puts together what a planned gate wants beside its commands and reports: documents, datasets, the review. */
export function factsOf(plan: GatePlan, known: KnownFacts): GateFacts {
  const { workingDirectory, evidence, review, candidate, standing } = known
  const documents = plan.documents.map((path): TextDocument => {
    const found = standing.documents.find((one) => one.path === inFolder(workingDirectory, path))
    if (found === undefined || found.stat === null) return { path, text: null }
    return { path, text: found.text, ...(found.problem === null ? {} : { problem: found.problem }) }
  })
  const datasets = [...plan.datasets, ...plan.recorded].flatMap((path): DatasetProfile[] => {
    const profile = standing.profiles.get(path)
    return profile === undefined ? [] : [profile]
  })
  const own = evidence.get(plan.gate) ?? { commands: [], reports: [], seconds: 0 }
  return { evidence: own, documents, datasets, review: plan.review ? review : null, candidate }
}
