import type { SeenRelease } from '../observation.js'
import { releaseFields } from '../release-fields.js'
import type { ReleaseWrite } from '../transaction.js'

/** Publishes the draft. */
export const publishDraft: ReleaseWrite<{ do: 'publish'; id: number }, SeenRelease | null, 'releases'> = {
  do: 'publish',
  describe: ({ record }) => `publish the release ${record.tag}`,
  expect: (_plan, { release }) => (release === null ? null : { ...release, draft: false }),
  after: (seen, release) => ({ ...seen, release }),
  result: (release) => (release === null ? {} : { release }),
  isFinal: true,
  send: async (host, { record }, { step: { id } }) => await host.releases.update(id, releaseFields(record), false),
}
