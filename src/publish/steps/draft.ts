import { expectedDraft } from '../expected-draft.js'
import type { SeenRelease } from '../observation.js'
import { releaseFields } from '../release-fields.js'
import type { ReleaseWrite } from '../transaction.js'

/** Opens a draft of the release. */
export const draft: ReleaseWrite<{ do: 'draft' }, SeenRelease, 'releases'> = {
  do: 'draft',
  describe: ({ record }) => `open a draft release for ${record.tag}`,
  expect: ({ record }) => expectedDraft(record, 0),
  after: (seen, release) => ({ ...seen, release, ownDrafts: [...seen.ownDrafts, release.id] }),
  result: (release) => ({ release }),
  send: async (host, { record }) => await host.releases.createDraft(releaseFields(record)),
}
