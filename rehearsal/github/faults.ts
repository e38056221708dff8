/** What may go wrong with a write, or be done by somebody else just before it. */
export const FAULT_KINDS = [
  'kill-before',
  'kill-after',
  'kill-and-forge',
  'cut-before',
  'cut-after',
  'half',
  '502-before',
  '502-after',
  '429',
  'stall',
  'conflict',
  'conflict-workflows',
  'edit-draft',
  'delete-draft',
  'add-asset',
  'swap-asset',
  'tag-same',
  'tag-elsewhere',
  'rival',
  'sleep-before',
  'sleep-after',
] as const

export type FaultKind = (typeof FAULT_KINDS)[number]

/** A fault and the write (from 1, in the order received) that it meets. */
export interface FaultPlan {
  kind: FaultKind
  at: number
}

/** The page that stands in front of GitHub when it does not answer. */
export const BAD_GATEWAY_HTML =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n'
