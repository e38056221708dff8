import type { Host } from '../host/host.js'
import type { SealInputs } from '../inputs.js'
import { handOver } from '../publish/handed-over.js'
import { reporting } from './begun-release.js'
import type { Finish } from './complete-release.js'
import { judgeHere } from './judged-release.js'
import type { CommandOutcome } from './outcome.js'

/**
 * Does all of a release up to what is sealed, and hands that over to a job that runs no command of the repository: a small
 * token is enough, and nothing but the artifact is written.
 */
export async function seal(host: Host, inputs: SealInputs): Promise<CommandOutcome> {
  // Nothing of the repository is written here: what would have to be is foretold by the same rules as in a dry run.
  const asked = { ...inputs, dryRun: true }
  return await reporting(host, asked, async (begun) => await judgeHere(begun, sealing(inputs)))
}

function sealing({ dryRun }: Pick<SealInputs, 'dryRun'>): Finish {
  return async (host, publication, report) => {
    if (dryRun) return report.foretold({ kind: 'dry-run', writes: [WRITES], unfinished: null })
    const { seal: digest, artifact } = await handOver(host, publication)
    host.log.info(`→ ${WRITES}: ${artifact.name}`)
    return report.sealed(digest, artifact)
  }
}

const WRITES = 'keep what was sealed as a workflow artifact of this run'
