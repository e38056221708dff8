import type { Host } from '../../host/host.js'
import type { ReleaseWrite } from '../transaction.js'
import { REF_FORBIDDEN } from './ref-forbidden.js'

/** Makes the tag on the gated commit. */
export const tag: ReleaseWrite<{ do: 'tag' }, string> = {
  do: 'tag',
  describe: ({ record }) => `make tag ${record.tag} on ${record.commit.slice(0, 12)}`,
  expect: ({ record }) => record.commit,
  after: (seen, tagCommit) => ({ ...seen, tagCommit }),
  whenForbidden: REF_FORBIDDEN,
  async send(host: Pick<Host, 'refs'>, { record }) {
    await host.refs.createTag(record.tag, record.commit)
    return record.commit
  },
}
