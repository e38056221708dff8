import type { Problem } from '../errors.js'
import type { MetricBound } from './bounds.js'
import type { DatasetProfile } from './dataset-profile.js'
import type { GateEvidence } from './gathered.js'
import type { Finding } from './judgement.js'
import type { ReviewEvidence } from './review-evidence.js'

/** Metrics under their flat names. */
export interface MetricValues {
  /** Those that are finite numbers. */
  metrics: Readonly<Record<string, number>>
  /** Names whose value is no number (text, true, null, a list), with what it is. */
  notNumbers: Readonly<Record<string, string>>
}

/** The same metrics by another source, which must not contradict. */
export interface MetricSource extends MetricValues {
  /** For people: `releases[] of docs/workflow/state/churn.json`. */
  source: string
}

/** The version that the candidate is measured against, with what is known of its metrics. */
export interface MeasuredChampion extends MetricSource {
  version: string
  /** What else says how good it was; null where nothing does. */
  beside: MetricSource | null
  /** Why its metrics cannot be had, or cannot be believed; null where they can. */
  problem: Finding | null
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
  /** Why there is no champion although there is an earlier version; null where there is none, or a champion. */
  noChampion: string | null
  /** Says that candidate and champion were measured on other data; null where nobody can tell, or it is the same. */
  otherData: string | null
  /** The version that is judged. */
  version: string
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
