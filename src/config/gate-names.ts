/** The gates in the order in which they are reported. */
export const GATE_NAMES = [
  'tests',
  'performance',
  'review',
  'data-quality',
  'documentation',
  'types',
  'security',
] as const

export type GateName = (typeof GATE_NAMES)[number]
