import { PackageDiffers } from '../build/package-bytes.js'
import type { Host } from '../host/host.js'
import { foretell, type Publication, publish, unfinishedNotice } from '../publish/publish.js'
import type { ReviewAgain } from '../build/review-again.js'
import type { CommandOutcome } from './outcome.js'
import type { ReleaseReport } from './release-report.js'

/** What becomes of a release once it is sealed: it is published, or handed to another job. */
export type Finish = (host: Host, publication: Publication, report: ReleaseReport) => Promise<CommandOutcome>

/** Publishes a sealed release; a dry run foretells each write instead. */
export function publishing({ dryRun }: { dryRun: boolean }): Finish {
  return async (host, publication, report) => {
    if (!dryRun) return report.published(await publish(host, publication))
    const { resumed, found } = publication
    const unfinished = resumed && found !== null ? unfinishedNotice(found.entry) : null
    return report.foretold({ kind: 'dry-run', writes: await foretell(host, publication), unfinished })
  }
}

/** The review that is judged once more, of which the report tells what has become of it. */
export function telling(again: ReviewAgain, report: ReleaseReport): ReviewAgain {
  if (again === null) return null
  return async () => {
    const verdict = await again()
    report.reviewed(verdict)
    return verdict
  }
}

/** The same for what an earlier run has sealed; null where its package cannot be made again, so that it begins anew. */
export async function finishRelease(
  host: Host,
  { publication, finish }: { publication: Publication; finish: Finish },
  report: ReleaseReport,
): Promise<CommandOutcome | null> {
  try {
    return await finish(host, publication, report)
  } catch (error) {
    if (!(error instanceof PackageDiffers)) throw error
    host.log.notice(
      'The export does not give the same bytes again, so the gates run anew and what they judge is sealed anew.',
    )
    return null
  }
}
