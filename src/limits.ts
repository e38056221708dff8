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

/** What a package and its release hold. */
export const PACKAGING = {
  assetBytes: {
    value: 2 ** 31,
    unit: 'bytes',
    of: 'an asset, the archive of the package among them; it has to be smaller',
    beyond: 'refused before anything is written',
  },
  assets: { value: 1_000, unit: 'times', of: 'assets of a release', beyond: 'refused before anything is written' },
  exportedMetadataBytes: {
    value: 1 << 20,
    unit: 'bytes',
    of: "metadata.json of the team's own export",
    beyond: 'left out of the release’s, with a warning',
  },
  credentialsBytes: {
    value: 64 << 10,
    unit: 'bytes',
    of: 'the beginning of a file of credentials that is looked through',
    beyond: 'not looked through for its form',
  },
  committedModelBytes: {
    value: 25 << 20,
    unit: 'bytes',
    of: 'a model that `commit-model: true` commits',
    beyond: 'refused before the gates, with how Git LFS would keep it',
  },
} as const satisfies Record<string, Limit>

/** How long and how often a release tries. */
export const PUBLISHING = {
  leaseMinutes: {
    value: 15,
    unit: 'minutes',
    of: 'an unfinished release without a sign of life, where GitHub cannot be asked about its run',
    beyond: 'taken over by the next run; until then that ends with 75',
  },
  waitSeconds: {
    value: 120,
    unit: 'seconds',
    of: 'a wait that GitHub asks for before a write',
    beyond: 'ends with 75, to be run again',
  },
  triesPerStep: { value: 6, unit: 'times', of: 'tries of one step in a row', beyond: 'ends with 75, to be run again' },
  timesPerObject: {
    value: 12,
    unit: 'times',
    of: 'writes about one thing over the whole run',
    beyond: 'ends, naming what undoes it',
  },
  timesPerKind: {
    value: 100,
    unit: 'times',
    of: 'writes of one kind over the whole run',
    beyond: 'ends, naming what undoes it',
  },
  stateTries: {
    value: 12,
    unit: 'times',
    of: 'tries to commit the state to a branch that moves',
    beyond: 'ends with 75, to be run again: the release is published',
  },
} as const satisfies Record<string, Limit>

/** What is asked of GitHub. */
export const GITHUB = {
  requestMilliseconds: {
    value: 20_000,
    unit: 'milliseconds',
    of: 'a request',
    beyond: 'asked again where it reads; looked at again where it writes',
  },
  readRetries: { value: 3, unit: 'times', of: 'a failed read that is asked again', beyond: 'the run ends' },
  readWaitSeconds: {
    value: 60,
    unit: 'seconds',
    of: 'a wait that GitHub asks for before a read',
    beyond: 'the run ends',
  },
  stallMilliseconds: {
    value: 60_000,
    unit: 'milliseconds',
    of: 'an upload that makes no progress',
    beyond: 'given up, and looked at again',
  },
  artifactMilliseconds: {
    value: 120_000,
    unit: 'milliseconds',
    of: 'the upload of a workflow artifact, and a second more for each 128 KiB',
    beyond: 'given up',
  },
  downloadBytes: {
    value: 64 << 20,
    unit: 'bytes',
    of: 'an asset of a release that has to be read',
    beyond: 'refused, naming it',
  },
  downloadMilliseconds: { value: 120_000, unit: 'milliseconds', of: 'a download', beyond: 'given up' },
  redirects: { value: 5, unit: 'times', of: 'redirects of a download', beyond: 'given up' },
} as const satisfies Record<string, Limit>

/** What is shown of much. */
export const REPORTS = {
  bodyCharacters: {
    value: 125_000,
    unit: 'characters',
    of: 'the body of a release',
    beyond: 'cut at the end of a line; the rest is in metadata.json',
  },
  bodyWarnings: { value: 20, unit: 'times', of: 'warnings in the body of a release', beyond: 'counted, not shown' },
  criterionCharacters: { value: 400, unit: 'characters', of: 'a criterion in the checklist', beyond: 'cut' },
  packageFiles: {
    value: 60,
    unit: 'times',
    of: 'files of the package in the body of a release',
    beyond: 'counted; all are in manifest.json',
  },
  lineageRows: {
    value: 40,
    unit: 'times',
    of: 'rows of data or experiments in the body of a release',
    beyond: 'counted; all are in metadata.json',
  },
  summaryBytes: {
    value: 900 << 10,
    unit: 'bytes',
    of: 'the job summary',
    beyond: 'cut at the end of a line; the rest is in the log',
  },
  earlierReleases: {
    value: 20,
    unit: 'times',
    of: 'earlier releases in the summary',
    beyond: 'the oldest are left out',
  },
  problems: { value: 30, unit: 'times', of: 'problems in a list of the summary', beyond: 'counted, not shown' },
  annotations: { value: 9, unit: 'times', of: 'annotations of a run', beyond: 'one more counts the rest' },
  annotationCharacters: { value: 4_000, unit: 'characters', of: 'an annotation', beyond: 'cut' },
} as const satisfies Record<string, Limit>

/** What one job of a run hands to another. */
export const BUNDLE = {
  files: {
    value: 1_000,
    unit: 'times',
    of: 'files in the artifact of a sealed release',
    beyond: 'refused',
  },
  textBytes: {
    value: 64 << 20,
    unit: 'bytes',
    of: 'a text in the artifact of a sealed release',
    beyond: 'refused',
  },
} as const satisfies Record<string, Limit>
