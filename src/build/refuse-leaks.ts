import { Stop } from '../errors.js'
import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from '../package/file-names.js'
import { type Leak, leakProblems, leaksInData, leaksInText, type Secret } from '../package/secrets.js'
import { renderBody } from '../release/body.js'
import type { SealedRecords } from '../release/journal.js'

/** Record, release page, journal, state and their commits are made of this: no secret may be in it. */
export function releaseLeaks({ record, ...texts }: SealedRecords, secrets: readonly Secret[]): Leak[] {
  const inRecord = leaksInData("the release's record", record, secrets)
  if (inRecord.length > 0) return inRecord
  return [
    ...leaksInText("the release's page", renderBody(record), secrets),
    ...leaksInText(METADATA_NAME, texts.metadata, secrets),
    ...leaksInText(MANIFEST_NAME, texts.manifest, secrets),
    ...leaksInText(CARD_NAME, texts.modelCard, secrets),
    ...leaksInText(REQUIREMENTS_NAME, texts.requirements, secrets),
  ]
}

/** Refuses to go on where a secret would be published; `file` is where the message stands. Throws `Stop` preparation-failed. */
export function refuseLeaks(leaks: readonly Leak[], file: string): void {
  if (leaks.length === 0) return
  throw new Stop(
    'preparation-failed',
    leakProblems(leaks).map((problem) => ({ ...problem, where: { file } })),
  )
}
