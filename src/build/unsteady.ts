import type { Problem } from '../errors.js'
import type { GatePlan } from '../gates/gate.js'
import type { Evidence, Finding } from '../gates/judgement.js'
import { isMeasuring } from '../gates/plan.js'
import type { Verdict } from '../gates/verdict.js'
import type { Feature } from '../gather/feature.js'
import { changedModelFiles, type ModelChange, touchedModelFiles } from '../gather/model.js'
import type { Files, Host } from '../host/host.js'
import type { CommitStanding, Uncommitted } from './commit-standing.js'
import { evidenceChanges, type Unsteady } from './evidence-changes.js'
import { gitGone, type RanGates } from './gate-commands.js'
import { requirementsOf } from './package-requirements.js'
import type { Prepared } from './prepare.js'
import { brokenSeals, type GateTrouble, type ReportSeal, sealTrouble } from './report-seals.js'
import type { Standing } from './standing-evidence.js'

/** So many files of a model are named. */
export const MOST_FINDINGS = 5

interface Evidences {
  commit: CommitStanding
  standing: Standing
  ran: RanGates & { prepared: Prepared; lostGit: boolean }
}

/** All that did not stand still: before the gates against the commit, and after the last command against what was read. */
export async function unsteadyEvidence(
  host: Pick<Host, 'files' | 'datasets'>,
  feature: Feature,
  { commit, standing, ran }: Evidences,
): Promise<Unsteady> {
  const choice = requirementsOf(standing, ran.prepared)
  const source = choice.ok ? choice.source : null
  const changes = await evidenceChanges(host, standing, source)
  const broken = (await brokenSeals(host.files, ran.seals)).map(sealTrouble)
  const model = await changedModelFiles(host.files, feature.model)
  const touched = model.length > 0 ? [] : await touchedModelFiles(host.files, feature.model)
  const isToldAlready = ran.troubles.some(({ finding }) => touched.includes(finding.where?.file ?? ''))
  return {
    troubles: unique([...commit.troubles, ...ran.troubles, ...broken, ...changes.troubles]),
    problems: [
      ...commit.problems,
      ...commit.hints.filter(({ where }) => where?.file === source),
      ...changes.problems,
      ...model.slice(0, MOST_FINDINGS).map(modelProblem),
      ...(ran.lostGit && !ran.troubles.some(({ finding }) => finding.what === gitGone().what) ? [gitGone()] : []),
    ],
    warnings: [
      ...commit.warnings,
      ...changes.warnings,
      ...(touched.length === 0 || isToldAlready
        ? []
        : [
            `${touched.slice(0, MOST_FINDINGS).join(', ')}: written by a command of this run, with the same bytes again`,
          ]),
    ],
  }
}

/** Names of gates and files that are told once, however often they were seen. */
function unique(troubles: readonly GateTrouble[]): GateTrouble[] {
  const seen = new Set<string>()
  return troubles.filter(({ gate, finding }) => {
    const key = `${gate} ${finding.where?.file ?? ''} ${finding.what}`
    return !seen.has(key) && seen.add(key) !== undefined
  })
}

/** Puts the measured metrics back where another command has written over them: the card is made from that file. */
export async function restoreMeasured(files: Files, seals: readonly ReportSeal[]): Promise<GateTrouble[]> {
  const troubles: GateTrouble[] = []
  for (const seal of await brokenSeals(files, seals.filter(isMeasuring))) {
    troubles.push(sealTrouble(seal))
    if (seal.report.text === null) continue
    await files.remove(seal.at)
    await files.write(seal.at, seal.report.text)
  }
  return troubles
}

/** What is found where the evaluation has written to the model, whatever bytes it has now. */
export function modelTouched(path: string): Finding {
  return {
    what: `${path} was written or moved while the model was evaluated, so what was measured may be another model`,
    where: { file: path },
    fix: 'Let the evaluation read the model and write nothing to it: train in a step before, and commit what it gives',
  }
}

function modelProblem({ path, how }: ModelChange): Problem {
  return {
    what:
      how === 'changed'
        ? `${path} changed while the gates ran, so what was gated would not be what is published`
        : `${path} came into the model's folder while the gates ran, so what was gated would not be what is published`,
    where: { file: path },
    fix: 'Let no gate command write to the model; train it before the release and commit it',
  }
}

/** What would have been a gate's error if it were judged. */
export function unjudgedTroubles(verdicts: readonly Verdict[], { troubles }: Pick<Unsteady, 'troubles'>): string[] {
  const skipped = verdicts.filter(({ verdict }) => verdict === 'skipped').map(({ gate }): string => gate)
  return troubles.filter(({ gate }) => skipped.includes(gate)).map(({ finding }) => finding.what)
}

/** The evidence of a gate that the commit does not have. */
export function uncommittedEvidence(files: readonly Uncommitted[], { gate }: GatePlan): Evidence[] {
  const own = files.filter((file) => file.gate === gate || (file.gate === null && isMeasuring({ gate })))
  if (own.length === 0) return []
  return [{ kind: 'note', text: `not in the commit: ${listed(own)}` }]
}

/** One line on the files that are used although the commit does not have them. */
export function uncommittedWarning(files: readonly Uncommitted[]): string[] {
  return files.length === 0 ? [] : [`not in the commit, and used as found: ${listed(files)}`]
}

function listed(files: readonly Uncommitted[]): string {
  const shown = files
    .slice(0, MOST_FINDINGS)
    .map(({ path, sha256 }) => (sha256 === null ? path : `${path} (${sha256})`))
  const more = files.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`
}
