import type { ReleaseWrite } from '../transaction.js'
import { REF_FORBIDDEN } from './ref-forbidden.js'

/** Makes the tag on the gated commit. */
export const tag: ReleaseWrite<{ do: 'tag' }, string, 'refs'> = {
  do: 'tag',
  describe: ({ record }) => `make tag ${record.tag} on ${record.commit.slice(0, 12)}`,
  expect: ({ record }) => record.commit,
  after: (seen, tagCommit) => ({ ...seen, tagCommit }),
  whenForbidden: REF_FORBIDDEN,
  async send(host, { record }) {
    await host.refs.createTag(record.tag, record.commit)
    return record.commit
  },
}
