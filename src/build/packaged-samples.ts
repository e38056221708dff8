import { type Problem, Stop } from '../errors.js'
import { inFolder } from '../formats/folder-path.js'
import { type CommittedHost, dirtyFile, readCommittedTexts } from '../gather/committed.js'
import type { FeatureFacts } from '../gather/feature.js'
import { PACKAGING } from '../limits/releasing.js'
import { GOLDEN_NAME, parseSamples, REQUESTS_NAME } from '../package/samples.js'

/** Golden rows and requests that go into a package: texts by their name there. */
export interface PackagedSamples {
  texts: Readonly<Record<string, string>>
  /** How far a number of an answer may be off; null where there are no golden rows. */
  tolerance: number | null
}

/** Reads golden rows and requests as the commit has them. Throws `Stop` invalid-config with all that is wrong in them. */
export async function readSamples(
  host: CommittedHost,
  { settings, workingDirectory }: Pick<FeatureFacts, 'settings' | 'workingDirectory'>,
): Promise<PackagedSamples> {
  const { golden, requests } = settings
  const named = [
    ...(golden === null ? [] : [{ name: GOLDEN_NAME, path: inFolder(workingDirectory, golden.rows) }]),
    ...(requests === null ? [] : [{ name: REQUESTS_NAME, path: inFolder(workingDirectory, requests) }]),
  ]
  if (named.length === 0) return { texts: {}, tolerance: null }
  const found = await readCommittedTexts(
    host,
    named.map(({ path }) => path),
  )
  const problems = found.flatMap((file): Problem[] => {
    if (file.kind === 'dirty') return [dirtyFile(file.path, 'the file of rows')]
    if (file.kind === 'committed') return [...sizeProblems(file), ...parseSamples(file.text, file.path).problems]
    const isHere = file.kind === 'uncommitted'
    const what = `${file.path} is ${isHere ? 'not in the commit' : 'not there'}, and is to be packaged`
    return [{ what, fix: isHere ? 'Commit it' : 'Commit it, or correct its name', where: { file: file.path } }]
  })
  if (problems.length > 0) throw new Stop('invalid-config', problems)
  const texts = found.flatMap((file, index): [string, string][] =>
    file.kind === 'committed' ? [[named[index]?.name ?? '', file.text]] : [],
  )
  return { texts: Object.fromEntries(texts), tolerance: golden?.tolerance ?? null }
}

function sizeProblems({ path, text }: { path: string; text: string }): Problem[] {
  const bytes = Buffer.byteLength(text)
  const most = PACKAGING.sampleBytes.value
  if (bytes <= most) return []
  const what = `${path} has ${bytes} bytes; up to ${most} are packaged`
  return [{ what, fix: 'Keep a sample of the rows', where: { file: path } }]
}
