import { Stop } from '../../errors.js'
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
    const file = await bytes.archive()
    const artifact = await host.clock.untilCancelled(() => host.artifacts.upload(file, artifactName, WITHOUT))
    if (artifact !== null && artifact.digest !== record.packageDigest) throw otherBytes(artifact.name)
    return artifact
  },
}

/** Nothing has been published yet, and an artifact that nobody is told of harms nobody. */
function otherBytes(name: string): Stop {
  return new Stop('conflict', {
    what: `the workflow artifact ${name} has other bytes than were sealed: the package has changed since it was sealed`,
    fix: 'Find out what on this machine writes to the package (a process that a command left behind), delete that artifact, then run this again: the package is made anew',
  })
}
