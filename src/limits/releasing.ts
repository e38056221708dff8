import type { Limit } from './limit.js'

/** What a package and its release hold. */
export const PACKAGING = {
  sampleBytes: {
    value: 8 << 20,
    unit: 'bytes',
    of: 'a file of golden rows or of requests',
    beyond: 'refused before the gates',
  },
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
