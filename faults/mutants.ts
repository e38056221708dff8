import { join } from 'node:path'
import type { Breach } from './invariants.js'
import type { FaultKind } from '../rehearsal/github/faults.js'
import { table } from '../scripts/generate/markdown.js'
import { describePoint, type Point } from './point.js'
import { type Refusal, tryRefusal } from './refusals.js'
import { type Scenario, ScenarioBroken, Scenarios } from './scenarios.js'
import { Stage, type StageOptions } from './stage.js'
import { tryPoint } from './trial.js'
import { buildVariant, type Edit } from './variant.js'

/** A part of the action that is taken out on purpose, and where the matrix must notice it. */
export interface Mutant {
  name: string
  /** What could then happen. */
  danger: string
  /** Short texts, so that they outlive a rewording; a unit test holds them to the source. */
  edits: readonly Edit[]
  /** Faults, each with the name of the write that it meets. */
  faults: readonly (readonly [kind: FaultKind, write: string])[]
  /** What it must be noticed by where no fault is needed: a release that has to be refused. */
  refusal?: Refusal
}

const RULES = 'publish/next-step.ts'
const BELIEF = 'publish/belief.ts'
const DRAFT_RULES = 'publish/next-draft-step.ts'

/** Each takes out one thing that a release is safe by. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no ownership check',
    danger: 'two runs work on one release at once, and a run that was overtaken goes on with it',
    edits: [
      {
        file: 'release/journal.ts',
        from: "if (owner.attempt === me.attempt) return owner.nonce === me.nonce ? 'mine' : 'unknown'",
        to: "if (owner.attempt === me.attempt) return 'mine'",
      },
      {
        file: 'release/journal.ts',
        from: "  if (runStatus === null) return 'unknown'\n",
        to: "  if (runStatus !== '') return 'mine'\n",
      },
    ],
    faults: [['rival', 'make the draft']],
  },
  {
    name: 'no digest check',
    danger: 'an asset with other bytes than those that were gated is published',
    edits: [
      {
        file: DRAFT_RULES,
        from: '(asset.digest !== null && asset.digest !== sealed.sha256)',
        to: 'false',
      },
    ],
    faults: [['swap-asset', 'upload churn-1.0.0.tar.gz']],
  },
  {
    name: 'no compare-and-swap',
    danger: 'a run that was overtaken writes over the journal of the one that took over',
    edits: [{ file: 'github/refs.ts', from: 'force: false', to: 'force: true' }],
    faults: [
      ['sleep-before', 'move the journal'],
      ['sleep-after', 'make the draft'],
    ],
  },
  {
    name: 'the tag left to the publishing',
    danger: 'a release is published on a commit that was not gated',
    edits: [
      { file: RULES, from: 'if (seen.tagCommit === null)', to: 'if (false)' },
      {
        file: RULES,
        from: 'if (seen.tagCommit !== record.commit)',
        to: 'if (seen.tagCommit !== null && seen.tagCommit !== record.commit)',
      },
    ],
    faults: [['conflict', 'publish']],
  },
  {
    name: 'no sweep of stray drafts',
    danger: 'drafts are left behind, and somebody publishes one of them',
    edits: [
      { file: RULES, from: 'const [stray] = seen.strays', to: 'const [stray] = seen.strays.slice(seen.strays.length)' },
      { file: RULES, from: 'const [id] = orphans', to: 'const [id] = orphans.slice(orphans.length)' },
    ],
    faults: [['sleep-before', 'make the draft']],
  },
  {
    name: 'the state before the publishing',
    danger: 'the state file says released, and nothing is',
    edits: [
      {
        file: DRAFT_RULES,
        from: "if (!seen.artifactDone) return { do: 'upload-artifact' }",
        to: "if (!seen.artifactDone) return { do: 'upload-artifact' }\nif (!seen.stateHasRelease) return { do: 'commit-state' }",
      },
      {
        file: 'publish/steps/commit-state.ts',
        from: 'if (release === null || release.draft)',
        to: 'if (release === null)',
      },
    ],
    faults: [['kill-after', 'commit the state']],
  },
  {
    name: 'no look before the publishing',
    danger: 'what was changed since the last look is published',
    edits: [
      {
        file: 'transaction/reconcile.ts',
        from: 'kind.isFinal === true && !isFresh',
        to: 'kind.isFinal === true && false',
      },
    ],
    faults: [['swap-asset', 'finalize the artifact']],
  },
  {
    name: 'evidence is read from the living tree',
    danger: 'a command writes the document or the requirements by which its own release is judged and packed',
    edits: [
      {
        file: 'build/standing-file.ts',
        from: 'if (now.identity === before.stat.identity) return null',
        to: 'if (now.identity !== null) return null',
      },
      {
        file: 'build/report-seals.ts',
        from: "if (!seal.at.startsWith('/') && !(await isIntact(files, seal)))",
        to: "if (!seal.at.startsWith('/') && (await isIntact(files, seal)) === null)",
      },
    ],
    faults: [],
    refusal: 'requirements that a gate command has written',
  },
  {
    name: 'the journal is believed',
    danger: 'whoever may push has anything recorded and published, with all of its gates passed',
    edits: [
      { file: BELIEF, from: 'if (!(await isSigned(host, journal)))', to: 'if (false)' },
      { file: BELIEF, from: 'if (unvouched !== null)', to: "if (unvouched === '')" },
      { file: BELIEF, from: 'await whyWrong(host, record, asked)', to: 'await Promise.resolve(null)' },
    ],
    faults: [['kill-and-forge', 'publish']],
  },
  {
    name: 'the champion’s missing metric passes',
    danger: 'a model is released that was compared with nothing',
    edits: [{ file: 'gates/performance/metric-comparison.ts', from: '!comparison.declared', to: 'false' }],
    faults: [],
    refusal: 'a metric that the champion lacks',
  },
]

/** Whether the matrix noticed a mutant, and by what. */
export interface MutantOutcome {
  mutant: Mutant
  /** The point that broke; null where none did, or where a release had to be refused. */
  point: Point | null
  breaches: readonly Breach[]
}

/** Builds a mutant and tries its points until one breaks. */
export async function tryMutant(root: string, mutant: Mutant, options: StageOptions): Promise<MutantOutcome> {
  const action = await buildVariant(root, join(options.folder, mutant.name.replaceAll(' ', '-')), mutant.edits)
  const stage = new Stage({ ...options, action })
  if (mutant.refusal !== undefined)
    return { mutant, point: null, breaches: await tryRefusal(stage, mutant.refusal, join(options.folder, 'refused')) }
  const scenario = await scenarioOf(stage)
  if (!('writes' in scenario)) return { mutant, point: null, breaches: [scenario] }
  for (const point of pointsOf(mutant, scenario)) {
    const { breaches, world } = await tryPoint(stage, scenario, point)
    if (world !== null) await stage.remove(world)
    if (breaches.length > 0) return { mutant, point, breaches }
  }
  return { mutant, point: null, breaches: [] }
}

/** The healthy release that faults are brought into; a breach where it does not even end well without any. */
async function scenarioOf(stage: Stage): Promise<Scenario | Breach> {
  try {
    return await new Scenarios(stage).get('release')
  } catch (error) {
    if (!(error instanceof ScenarioBroken)) throw error
    return { invariant: 'end', what: error.message }
  }
}

/** What was taken out, what could happen then, and what noticed it. */
export function mutantsTable(outcomes: readonly MutantOutcome[]): string {
  const rows = outcomes.map(({ mutant, point, breaches }) => [
    mutant.name,
    mutant.danger,
    noticedAt({ mutant, point, breaches }),
    breaches[0] === undefined ? '' : `${breaches[0].invariant}: ${breaches[0].what}`,
  ])
  return table(['taken out', 'what could happen', 'noticed at', 'broken'], rows)
}

/** A line for each mutant. */
export function describeMutant({ mutant, point, breaches }: MutantOutcome): string {
  if (breaches.length === 0) return `✗ ${mutant.name}: nothing noticed it`
  return `✓ ${mutant.name}: ${point === null ? 'no fault' : describePoint(point)} (${breaches[0]?.invariant ?? ''}: ${breaches[0]?.what ?? ''})`
}

function noticedAt({ mutant, point, breaches }: MutantOutcome): string {
  if (breaches.length === 0) return '✗ nothing'
  return point === null ? (mutant.refusal ?? 'a release without any fault') : `\`${describePoint(point)}\``
}

function pointsOf({ faults, name }: Mutant, { writes, name: scenario }: Scenario): Point[] {
  return faults.map(([kind, write]) => {
    const at = writes.find((one) => one.name === write)?.at
    if (at === undefined) throw new Error(`${name}: no write of the release is "${write}"`)
    return { scenario, faults: [{ kind, at }] }
  })
}
