import { expectedDraft } from '../expected-draft.js'
import type { SeenRelease } from '../observation.js'
import { releaseFields } from '../release-fields.js'
import type { ReleaseWrite } from '../transaction.js'

/** Sets right the fields of a draft that somebody, or another version, has changed. */
export const repairDraft: ReleaseWrite<{ do: 'repair-draft'; id: number }, SeenRelease, 'releases'> = {
  do: 'repair-draft',
  describe: () => "set the draft's fields right",
  expect: ({ record }, { release }, { id }) => ({ ...expectedDraft(record, id), assets: release?.assets ?? [] }),
  after: (seen, release) => ({ ...seen, release }),
  send: async (host, { record }, { step: { id } }) => await host.releases.update(id, releaseFields(record), true),
}
