import { posix } from 'node:path'
import type { StepResult } from '../deployment/memory.js'
import type { ReadBack } from '../environments/settings.js'
import { formatBytes, shortDigest } from '../formats/quantities.js'
import { MANIFEST_NAME } from '../package/file-names.js'
import type { PackageFile } from '../package/manifest.js'
import { DEPLOYING } from '../limits/deploying.js'
import type { StepContext } from './context.js'
import { valuesOf } from './placeholder-values.js'
import { runStepCommand } from './run-command.js'
import { passed } from './serving.js'

/** Whether what was fetched is what was taken there; `why` is the end of a sentence. */
type Held = { ok: true; saw: string } | { ok: false; why: string; isBusy: boolean }

const FIRST_WAIT_SECONDS = 2

/** Fetches what was uploaded, and holds it against the package; a store that is late is asked again for `retry-for`. */
export async function lookReadBack(context: StepContext): Promise<StepResult> {
  const readBack = context.facts.environment.upload?.readBack ?? null
  if (readBack === null) throw new Error('nothing is read back without a command')
  const { clock } = context.host
  const until = clock.now().getTime() + (readBack.command.retryForSeconds ?? 0) * 1_000
  for (let wait = FIRST_WAIT_SECONDS; ; wait = Math.min(wait * 2, DEPLOYING.longestBusyWaitSeconds.value)) {
    const held = await fetchAndHold(context, readBack)
    if (held.ok) return passed(context, held.saw)
    const left = until - clock.now().getTime()
    if (left <= 0) return { kind: held.isBusy ? 'unclear' : 'failed', reason: held.why }
    await clock.sleep(Math.min(wait * 1_000, left), context.signal)
  }
}

async function fetchAndHold(context: StepContext, { command, of, as }: ReadBack): Promise<Held> {
  const { files } = context.host
  const place = await files.temporary('read-back')
  const output = posix.join(place, 'output')
  const printed = posix.join(place, 'printed')
  try {
    if (of === 'folder') await files.makeDirectory(output)
    // Tried again as a whole, so that also what came wrong is fetched anew.
    const once = { ...command, retryForSeconds: null }
    const values = valuesOf(context, { output })
    const end = await runStepCommand(context, { step: 'read-back', command: once, values, standardOutput: printed })
    if (end.kind !== 'passed') return { ok: false, why: end.reason, isBusy: end.kind === 'busy' }
    if (of === 'archive') return await holdArchive(context, command.run.includes('{output}') ? output : printed)
    if (of === 'folder') return await holdFolder(context, output, as)
    return await holdFile(context, of.file, command.run.includes('{output}') ? output : printed)
  } finally {
    await files.remove(place)
  }
}

async function holdArchive(context: StepContext, fetched: string): Promise<Held> {
  const { files } = context.host
  const { digest, archive } = context.version
  const expected = { size: (await files.stat(archive))?.size ?? 0, sha256: digest }
  return await holdBytes(context, { fetched, expected, name: posix.basename(archive) })
}

async function holdFile(context: StepContext, path: string, fetched: string): Promise<Held> {
  const expected = (await packageFiles(context)).find((file) => file.path === path)
  if (expected === undefined) return wrong(`the package has no file ${path} to hold it against`)
  return await holdBytes(context, { fetched, expected, name: path })
}

async function holdBytes(
  { host: { files } }: StepContext,
  { fetched, expected, name }: { fetched: string; expected: { size: number; sha256: string }; name: string },
): Promise<Held> {
  const size = (await files.stat(fetched))?.size ?? 0
  const sha256 = await files.digest(fetched)
  if (sha256 === expected.sha256) return { ok: true, saw: `${name} came back as it was (${shortDigest(sha256)})` }
  if (size === 0) return wrong(`nothing came back of ${name}`)
  const isPacked =
    (await files.readHead(fetched, 2))?.equals(Buffer.from([0x1f, 0x8b])) === true && !name.endsWith('.gz')
  const guess = isPacked
    ? '; it is gzip: did the store compress it?'
    : size < expected.size
      ? '; it was cut off'
      : '; it is another file, perhaps an older one of that name'
  return wrong(
    `${name} came back with ${formatBytes(size)} and ${sha256}, and was taken there with ${formatBytes(expected.size)} and ${expected.sha256}${guess}`,
  )
}

async function holdFolder(context: StepContext, output: string, as: ReadBack['as']): Promise<Held> {
  const { files } = context.host
  const expected = await packageFiles(context)
  for (const { path, size, sha256 } of expected) {
    const name = Object.hasOwn(as, path) ? (as[path] ?? path) : path
    const fetched = posix.join(output, name)
    const stat = await files.stat(fetched)
    if (stat?.kind !== 'file') return wrong(`${name} did not come back`)
    const held = await holdBytes(context, { fetched, expected: { size, sha256 }, name })
    if (!held.ok) return held
  }
  return { ok: true, saw: `${expected.length} files came back as they were` }
}

/** The files of the package, with their digests as they lie here: they were held against the manifest when it was fetched. */
async function packageFiles({ host: { files }, version }: StepContext): Promise<PackageFile[]> {
  const found: PackageFile[] = []
  for (const { path, stat } of await files.walk(version.folder)) {
    if (path === MANIFEST_NAME || stat.kind !== 'file') continue
    found.push({ path, size: stat.size, sha256: await files.digest(posix.join(version.folder, path)) })
  }
  return found
}

function wrong(why: string): Held {
  return { ok: false, why, isBusy: false }
}
