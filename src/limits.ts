/** A bound on size, depth, number or time that the action keeps to, whatever it is given. */
export interface Limit {
  value: number
  unit: 'bytes' | 'characters' | 'levels' | 'seconds' | 'milliseconds' | 'minutes' | 'times'
  /** What is bounded. */
  of: string
  /** What becomes of what is beyond it. */
  beyond: string
}

/** What is read of a repository and of what its commands write. */
export const READING = {
  textBytes: {
    value: 16 << 20,
    unit: 'bytes',
    of: 'a text file that is read whole',
    beyond: 'refused, or its gate fails',
  },
  documentBytes: {
    value: 4 << 20,
    unit: 'bytes',
    of: 'a document or model card',
    beyond: 'the documentation gate fails, naming it',
  },
  criterionCharacters: {
    value: 1_000,
    unit: 'characters',
    of: 'an acceptance criterion that is read as a bound',
    beyond: 'left to people',
  },
  yamlCharacters: {
    value: 1 << 20,
    unit: 'characters',
    of: 'a YAML file, or the front matter of a card',
    beyond: 'refused, with the file named',
  },
  yamlLevels: {
    value: 64,
    unit: 'levels',
    of: 'nesting in YAML',
    beyond: 'refused where it gets deeper, by line and column',
  },
  yamlAliases: { value: 50, unit: 'times', of: 'what aliases unfold to in YAML', beyond: 'refused' },
} as const satisfies Record<string, Limit>

/** What goes into a package. */
export const PACKAGING = {
  sampleBytes: {
    value: 8 << 20,
    unit: 'bytes',
    of: 'a file of golden rows or of requests',
    beyond: 'refused before the gates',
  },
} as const satisfies Record<string, Limit>

/** What is looked for in a repository. */
export const GATHERING = {
  foldersForCheckout: {
    value: 200,
    unit: 'times',
    of: 'folders below the workspace that are looked into for a checkout',
    beyond: 'not looked into',
  },
} as const satisfies Record<string, Limit>
