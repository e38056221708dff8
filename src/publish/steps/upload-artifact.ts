import type { UploadedArtifact } from '../../host/host.js'
import type { ReleaseWrite } from '../transaction.js'

const WITHOUT = 'The package is an asset of the release all the same.'

/** Keeps the package as a workflow artifact of this run; where the server has none there is nothing to keep it in. */
export const uploadArtifact: ReleaseWrite<{ do: 'upload-artifact' }, UploadedArtifact | null, 'artifacts' | 'clock'> = {
  do: 'upload-artifact',
  describe: () => 'upload the package as a workflow artifact',
  expect: () => null,
  after: (seen) => ({ ...seen, artifactDone: true }),
  result: (artifact) => ({ artifact }),
  async send(host, { record, bytes, artifactName }) {
    const file = await bytes.asset(record.packageName)
    return await host.clock.untilCancelled(() => host.artifacts.upload(file, artifactName, WITHOUT))
  },
}
