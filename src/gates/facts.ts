import type { Problem } from '../errors.js'
import type { MetricBound } from './bounds.js'
import type { DatasetProfile } from './dataset-profile.js'
import type { GateEvidence } from './gathered.js'
import type { ReviewEvidence } from './review-evidence.js'

/** The version that serves now, with what was measured of it. */
export interface MeasuredChampion {
  version: string
  metrics: Readonly<Record<string, number>>
}

/** The model card that goes into the package. */
export interface JudgedCard {
  /** Its path is from the repository's root. */
  card: { path: string; text: string } | null
  /** Why there is no card: the command that should have made it failed, or it cannot be read. */
  cardProblem: Problem | null
  /** Where the team saves the card that was generated for want of one; null where `card` is the team's own. */
  generatedCardPath: string | null
}

/** What is known of the candidate, whichever gate asks. */
export interface CandidateFacts extends JudgedCard {
  /** From configuration and acceptance criteria, the stricter of both. */
  bounds: readonly MetricBound[]
  champion: MeasuredChampion | null
  /** What was measured; null when nothing was. */
  metrics: Record<string, number> | null
}

/** A document as it stands in the checkout before any command has run; `text` is null where it cannot be read. */
export interface TextDocument {
  /** From `working-directory`. */
  path: string
  text: string | null
  /** Why it cannot be read, where it is there. */
  problem?: Problem
}

/** Everything that a gate is judged by: what it wanted gathered, and what is known of the candidate. */
export interface GateFacts {
  evidence: GateEvidence
  documents: readonly TextDocument[]
  datasets: readonly DatasetProfile[]
  /** Null where it was not gathered. */
  review: ReviewEvidence | null
  candidate: CandidateFacts
}
