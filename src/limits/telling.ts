import type { Limit } from './limit.js'

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
  hashedAssetBytes: {
    value: 64 << 20,
    unit: 'bytes',
    of: 'an asset whose digest GitHub does not tell, and that is downloaded to find it out',
    beyond: 'its digest stays unknown, and it counts as no asset of ours',
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

/** What is asked of the targets that a version is deployed to. */
export const PROBING = {
  answerBytes: {
    value: 1 << 20,
    unit: 'bytes',
    of: "a target's answer",
    beyond: 'no answer, and said so',
  },
  redirects: { value: 5, unit: 'times', of: 'redirects on one host that a question follows', beyond: 'no answer' },
} as const satisfies Record<string, Limit>
