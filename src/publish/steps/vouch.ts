import { sealedTree, type Sealer } from '../../release/journal.js'
import { renderVouch, sealDigest, vouchName } from '../../release/seal.js'
import type { ReleaseWrite } from '../transaction.js'

/**
 * Makes a small artifact of this run whose name has the digest of the sealed records. Whoever may push can write a
 * journal; an artifact of this run only this run can make: so a run that dies is finished without judging again.
 */
export const vouch: ReleaseWrite<{ do: 'vouch' }, Sealer | null, 'artifacts' | 'files' | 'clock'> = {
  do: 'vouch',
  describe: () => 'vouch for the sealed records by a workflow artifact',
  expect: () => null,
  after: (seen, sealer) => ({ ...seen, vouchDone: true, sealer }),
  isHarmless: true,
  async send(host, { record, sealed, me }) {
    const seal = sealDigest(sealedTree(sealed))
    const name = vouchName(record.feature, seal)
    const file = `${await host.files.temporary('vouch')}/${name}`
    await host.files.write(file, renderVouch(record, seal))
    const without = 'A run that dies is judged again, because nobody can vouch for what it has sealed.'
    const made = await host.clock.untilCancelled(() => host.artifacts.upload(host.files.absolute(file), name, without))
    return made === null ? null : { run: me.run, artifact: made.id }
  },
}
