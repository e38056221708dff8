import { digestOf } from '../formats/digest.js'
import { inFolder } from '../formats/folder-path.js'
import { decodeUtf8 } from '../formats/utf8.js'
import type { GatePlan, ReportWanted } from '../gates/gate.js'
import type { ReportFile } from '../gates/gathered.js'
import type { Finding } from '../gates/judgement.js'
import type { FileMark, Files } from '../host/host.js'
import { READING } from '../limits/reading.js'

/** Reports of more than this are not read: no tool writes one of that size by intent. */
const REPORT_LIMIT_BYTES = READING.reportBytes.value

/** Something that kept a gate's evidence from standing still. */
export interface GateTrouble {
  gate: string
  finding: Finding
}

/** A report as it was read: what it must still be after the last command. */
export interface ReportSeal {
  gate: string
  /** As the gate names it. */
  path: string
  /** From the repository's root, or absolute in a folder of our own. */
  at: string
  /** Whether a command of the gate's own is to write it. */
  hasCommand: boolean
  report: ReportFile
  identity: string | null
}

/** Reads one report; whatever keeps it from counting as evidence is its state. `mark`: it must have been written since. */
export async function sealReport(
  files: Files,
  plan: GatePlan,
  { wanted, at, mark }: { wanted: ReportWanted; at: string; mark: FileMark | null },
): Promise<ReportSeal> {
  const stat = await files.stat(at)
  const report = await readReport(files, { wanted, at, mark })
  const { gate, commands } = plan
  return { gate, path: wanted.path, at, hasCommand: commands.length > 0, report, identity: stat?.identity ?? null }
}

async function readReport(
  files: Files,
  { wanted, at, mark }: { wanted: ReportWanted; at: string; mark: FileMark | null },
): Promise<ReportFile> {
  const { id, path } = wanted
  const none = (state: ReportFile['state'], size = 0): ReportFile => {
    return { id, path, state, text: null, size, sha256: null }
  }
  const stat = await files.stat(at)
  if (stat === null) return none('missing')
  if (stat.kind !== 'file') return none('not-a-file', stat.size)
  if (mark !== null && (await mark.isUntouched())) return none('stale', stat.size)
  if (mark !== null && stat.links > 1) return none('linked', stat.size)
  if (stat.size > REPORT_LIMIT_BYTES) return none('too-large', stat.size)
  const bytes = await files.readBytes(at, REPORT_LIMIT_BYTES)
  if (bytes === null) return none('missing')
  const text = decodeUtf8(bytes)
  if (text === null) return none('not-text', bytes.length)
  return { id, path, state: 'read', text, size: bytes.length, sha256: digestOf(bytes) }
}

/** Where a report is, from the repository's root; a path of our own is absolute and stays so. */
export function reportPath({ path }: ReportWanted, workingDirectory: string): string {
  return path.startsWith('/') ? path : inFolder(workingDirectory, path)
}

/** The reports in the checkout that are not what was read of them any more: written again, made or taken away since. */
export async function brokenSeals(files: Files, seals: readonly ReportSeal[]): Promise<ReportSeal[]> {
  const broken: ReportSeal[] = []
  for (const seal of seals) {
    if (!seal.at.startsWith('/') && !(await isIntact(files, seal))) broken.push(seal)
  }
  return broken
}

async function isIntact(files: Files, { at, hasCommand, report, identity }: ReportSeal): Promise<boolean> {
  const stat = await files.stat(at)
  // Of a report that its gate's own command did not write, the gate is an error already.
  if (report.state !== 'read') return hasCommand || (stat?.identity ?? null) === identity
  if (stat?.kind !== 'file') return false
  return stat.identity === identity || (await files.digest(at)) === report.sha256
}

/** What a broken seal means for its gate. */
export function sealTrouble({ gate, path, at, hasCommand }: ReportSeal): GateTrouble {
  const where = { file: at }
  if (hasCommand) {
    const what = `${path} was written again after the command of this gate had ended; what its own command wrote was judged`
    return { gate, finding: { what, fix: 'Let every command write to files of its own', where } }
  }
  const what = `${path} was written by the command of another gate or step, after it had been read as it stands in the commit`
  const fix = `Set \`gates.${gate}.run\` to the command that writes it, or let no other command write to it`
  return { gate, finding: { what, fix, where } }
}
