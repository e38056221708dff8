/** The statuses of a feature, in the order of its life. */
export const STATUSES = [
  'ideation',
  'design',
  'design_approved',
  'implementation',
  'experimentation',
  'review',
  'changes_requested',
  'approved',
  'releasing',
  'released',
  'rollback',
] as const

export type FeatureStatus = (typeof STATUSES)[number]

/** Where a feature may go from each status. */
const NEXT: Record<FeatureStatus, readonly FeatureStatus[]> = {
  ideation: ['design'],
  design: ['design_approved', 'ideation'],
  design_approved: ['implementation', 'design'],
  implementation: ['experimentation', 'review'],
  experimentation: ['review', 'implementation'],
  review: ['approved', 'changes_requested'],
  changes_requested: ['review', 'implementation', 'experimentation'],
  approved: ['releasing', 'released', 'changes_requested'],
  releasing: ['released', 'approved'],
  released: ['approved', 'rollback', 'implementation', 'experimentation'],
  rollback: ['approved', 'implementation', 'experimentation', 'changes_requested'],
}

/** The statuses on the shortest way from one to another, the first left out. */
export function wayTo(from: FeatureStatus, to: FeatureStatus): FeatureStatus[] {
  const ways: FeatureStatus[][] = [[from]]
  const seen = new Set<FeatureStatus>([from])
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? from
    if (last === to) return way.slice(1)
    for (const next of NEXT[last]) {
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return []
}

/** Whether a release may start or go on: `releasing` counts as approved only while this action's journal is open. */
export function mayRelease(status: FeatureStatus, journalOpen: boolean): boolean {
  return status === 'approved' || (status === 'releasing' && journalOpen)
}

/** Whether a check judges the feature; any other status is listed as not up for release. */
export function isUpForRelease(status: FeatureStatus): boolean {
  return status === 'approved' || status === 'releasing' || status === 'released'
}
