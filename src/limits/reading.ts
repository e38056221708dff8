import type { Limit } from './limit.js'

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
  reportBytes: {
    value: 32 << 20,
    unit: 'bytes',
    of: 'a report or metrics file of a gate',
    beyond: 'its gate is an error that says so',
  },
  markedBytes: {
    value: 32 << 20,
    unit: 'bytes',
    of: 'an old report that is marked, so that one with equal bytes is told from it',
    beyond: 'told by its times and its place on the disk',
  },
  datasetJsonBytes: {
    value: 64 << 20,
    unit: 'bytes',
    of: 'a JSON dataset that is looked into',
    beyond: 'not looked into, and no evidence by itself',
  },
  csvRecordBytes: { value: 16 << 20, unit: 'bytes', of: 'a record of a CSV dataset', beyond: 'not read as a table' },
  metricLevels: { value: 16, unit: 'levels', of: 'nesting of metrics', beyond: 'taken for no number' },
} as const satisfies Record<string, Limit>

/** What is looked for in a repository. */
export const GATHERING = {
  foldersForCheckout: {
    value: 200,
    unit: 'times',
    of: 'folders below the workspace that are looked into for a checkout',
    beyond: 'not looked into',
  },
  datasetFolderEntries: {
    value: 10_000,
    unit: 'times',
    of: 'entries of a dataset that is a folder',
    beyond: 'not looked at',
  },
  gitEntries: {
    value: 5_000_000,
    unit: 'times',
    of: 'files and folders that are searched for nested checkouts',
    beyond: 'not searched, with a warning',
  },
} as const satisfies Record<string, Limit>

/** What a command may take. */
export const COMMANDS = {
  defaultSeconds: {
    value: 3_600,
    unit: 'seconds',
    of: 'a command without `timeout`',
    beyond: 'ended, and its gate is an error',
  },
  longestSeconds: { value: 5 * 86_400, unit: 'seconds', of: 'a `timeout`', beyond: 'refused' },
  graceMilliseconds: {
    value: 5_000,
    unit: 'milliseconds',
    of: 'a command that was told to end (SIGTERM)',
    beyond: 'killed (SIGKILL)',
  },
  tailBytes: {
    value: 64 << 10,
    unit: 'bytes',
    of: "the end of a command's output that is kept for log and gates",
    beyond: 'what came before is left out, from a whole line on',
  },
} as const satisfies Record<string, Limit>
