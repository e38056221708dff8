import type { Hub } from './hub.js'
import { gitTime, signatureOf } from './people.js'

const JOURNALS = 'refs/ds-release/tx/'
const RECORD = 'record.json'

/**
 * Somebody who may push writes every journal anew, as `git push` can: the newest entry as it is, and a record that sends
 * the release's files elsewhere and praises it.
 */
export async function forgeJournals(hub: Hub): Promise<void> {
  const { git } = hub.store
  const when = gitTime(hub.now())
  const author = { ...signatureOf('mallory', hub.now()), when }
  for (const { name, sha: parent } of await git.refs(JOURNALS)) {
    const sealed = await git.resolve(`${parent}:${RECORD}`)
    if (sealed === null) continue
    const record = JSON.parse((await git.bytes(sealed)).toString('utf8')) as Record<string, unknown>
    const forged = JSON.stringify({ ...record, title: 'Forged', verdict: 'passed', recordsFolder: 'src' })
    const blob = await git.write('blob', forged)
    const tree = await git.writeTree(parent, [{ path: RECORD, mode: '100644', sha: blob.sha }])
    const { message } = await git.commit(parent)
    const { sha } = await git.writeCommit({ tree, parents: [parent], author, committer: author, message })
    if (!(await git.moveRef(name, sha, parent)))
      throw new Error(`${name} was moved by something outside of the rehearsal`)
  }
  hub.store.save()
}
