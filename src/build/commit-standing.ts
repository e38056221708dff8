import { inFolder } from '../formats/folder-path.js'
import type { GatePlan } from '../gates/gate.js'
import type { Finding } from '../gates/judgement.js'
import type { Feature } from '../gather/feature.js'
import type { Host } from '../host/host.js'
import { writtenCardPaths } from '../package/model-card.js'
import { lfsPointerDigest } from '../package/pointer.js'
import type { Unsteady } from './evidence-changes.js'
import { packagePath } from './package-work.js'
import { indexPaths } from './path-index.js'
import { reportPath } from './report-seals.js'
import type { Standing } from './standing-evidence.js'
import { readStanding, type StandingFile } from './standing-file.js'

/** A file that counts as evidence although the commit does not have it. */
export interface Uncommitted {
  /** From the repository's root. */
  path: string
  /** Null for a folder of data and for a link. */
  sha256: string | null
  /** The gate that is judged by it; null for what is packed. */
  gate: string | null
}

/** How the evidence stands to the commit before anything has run. */
export interface CommitStanding extends Unsteady {
  /** Hints that differ from the commit: a problem where one of them is used. */
  hints: Finding[]
  uncommitted: Uncommitted[]
}

/** Whose business a piece of evidence is: a gate's, or that of the package. */
interface Piece {
  path: string
  /** A hint is used only where nothing better is there. */
  owner: 'model' | 'requirements' | 'hint' | { gate: string }
  sha256: string | null
}

/** Whose evidence it is. */
interface Subject {
  feature: Feature
  plans: readonly GatePlan[]
  version: string
}

/** A model may be a folder of thousands of files. */
const MOST_PROBLEMS = 20

/**
 * Asks git how the evidence stands to the commit: a tracked file that differs from it is dirty, and no evidence; one that
 * it does not have was fetched or made by an earlier step, and is named.
 */
export async function commitStanding(
  host: Pick<Host, 'files' | 'git'>,
  subject: Subject,
  standing: Standing,
): Promise<CommitStanding> {
  const pieces = await piecesOf(host, subject, standing)
  const ours = indexPaths(toBeWritten(subject, standing))
  const dirty = (await host.git.changedFiles()).filter((file) => !ours.touches(file))
  const real = await reallyDirty(host, dirty, pieces)
  const dirtyPaths = indexPaths(real)
  const troubled = pieces.filter(({ path }) => dirtyPaths.touches(path))
  const evidence = indexPaths(pieces.flatMap(({ path, owner }) => (owner === 'hint' ? [] : [path])))
  const asked = [subject.feature.model.path, ...pieces.flatMap(({ path, owner }) => (owner === 'model' ? [] : [path]))]
  const committed = indexPaths(await host.git.inHead(asked))
  return {
    troubles: troubled.flatMap(({ path, owner }) =>
      typeof owner === 'string' ? [] : [{ gate: owner.gate, finding: dirtyFinding(path) }],
    ),
    problems: troubled
      .filter(({ owner }) => owner === 'model' || owner === 'requirements')
      .slice(0, MOST_PROBLEMS)
      .map(({ path }) => dirtyFinding(path)),
    warnings: real
      .filter((file) => !evidence.touches(file))
      .map((file) => `${file} differs from the gated commit: it was changed before the gates ran`),
    hints: troubled.flatMap(({ path, owner }) => (owner === 'hint' ? [dirtyFinding(path)] : [])),
    uncommitted: pieces
      .filter(({ path }) => !committed.touches(path))
      .map(({ path, sha256, owner }) => ({ path, sha256, gate: typeof owner === 'string' ? null : owner.gate })),
  }
}

function dirtyFinding(path: string): Finding {
  return {
    what: `${path} differs from the gated commit: it was changed before the gates ran`,
    fix: 'Commit it, or undo the change (git diff shows it) in the step that makes it',
    where: { file: path },
  }
}

async function piecesOf(
  { files }: Pick<Host, 'files'>,
  { feature, plans }: Subject,
  standing: Standing,
): Promise<Piece[]> {
  // The first card that is there is the one that counts.
  const card = standing.cards.find(({ text }) => text !== null)
  const texts = [...standing.documents, ...(card === undefined ? [] : [card])]
  const pieces = texts.flatMap((file) => pieceOf(file, { gate: 'documentation' }))
  for (const { path, sha256, identities } of standing.standingDatasets) {
    if (identities.size > 0) pieces.push({ path, sha256, owner: { gate: 'data-quality' } })
  }
  for (const { path, sha256 } of feature.model.files) pieces.push({ path, sha256, owner: 'model' })
  for (const plan of plans.filter(({ commands }) => commands.length === 0)) {
    for (const wanted of plan.reports) {
      const file = await readStanding(files, reportPath(wanted, feature.workingDirectory))
      pieces.push(...pieceOf(file, { gate: plan.gate }))
    }
  }
  const { requirements, pyproject, pinnedPython } = standing
  const hints = [pyproject, pinnedPython].flatMap((file) => pieceOf(file, 'hint'))
  return [...pieces, ...pieceOf(requirements, 'requirements'), ...hints]
}

function pieceOf({ path, stat, sha256 }: StandingFile, owner: Piece['owner']): Piece[] {
  return stat === null ? [] : [{ path, sha256, owner }]
}

/** What a command of ours is to write: reports, the package, and the card where a command makes it. */
function toBeWritten({ feature, plans, version }: Subject, { steps }: Standing): string[] {
  const { workingDirectory, id, settings } = feature
  const reports = plans
    .filter(({ commands }) => commands.length > 0)
    .flatMap((plan) => plan.reports.map((report) => reportPath(report, workingDirectory)))
  const folder = packagePath(version)
  const cards = steps.card ? writtenCardPaths(id, folder, settings.model).inRepository : []
  return [...reports, ...[folder, ...cards].map((path) => inFolder(workingDirectory, path))]
}

/** Without the evidence of which only the mode has changed, and the files that Git LFS has fetched. */
async function reallyDirty(
  { git }: Pick<Host, 'git'>,
  dirty: readonly string[],
  pieces: readonly Piece[],
): Promise<string[]> {
  const evidence = indexPaths(pieces.map(({ path }) => path))
  const suspects = new Set(dirty.filter((file) => evidence.touches(file)))
  if (suspects.size === 0) return [...dirty]
  const contents = new Set(await git.changedContents())
  const real: string[] = []
  for (const file of dirty) {
    if (!suspects.has(file)) real.push(file)
    else if (contents.has(file) && !(await isFetched(git, file, pieces))) real.push(file)
  }
  return real
}

async function isFetched(git: Host['git'], file: string, pieces: readonly Piece[]): Promise<boolean> {
  const sha256 = pieces.find(({ path }) => path === file)?.sha256 ?? null
  const text = sha256 === null ? null : await git.headText(file)
  return text !== null && lfsPointerDigest(text) === sha256
}
