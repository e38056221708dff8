import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FAULT_KINDS, type FaultKind } from '../rehearsal/github/faults.js'
import { parsePoint, type Point } from './point.js'

/** What is to be tried, and how. */
export interface FaultsCall {
  /** Null: to the end. */
  minutes: number | null
  seed: number
  /** Empty: all. */
  scenarios: string[]
  kinds: FaultKind[]
  /** Only these points, and nothing else. */
  points: Point[]
  /** A second fault in the run after the first one, when the single ones are through. */
  pairs: boolean
  jobs: number
  folder: string
  action: string | null
  /** A commit whose build does everything up to the first fault; null: the action does. */
  diedUnder: string | null
  node: string | null
  json: boolean
  /** Tries the mutants of the action in place of the matrix. */
  mutants: boolean
  /** Puts the tables into docs/RELIABILITY.md. */
  write: boolean
}

export const HELP = `The fault matrix: every kind of fault at every write of a release, and what is left after it.

  npm run faults -- [option]…

  --minutes N         begins nothing new after so many minutes; the points come in the seed's order then
  --seed S            of that order and of the pairs; default: 1
  --scenario NAME     release, re-release, unfinished@N, overtaken@N (repeatable; default: all, with some N)
  --fault KIND        a kind of fault of the rehearsal (repeatable; default: all)
  --pairs             then a second fault in the run after the first one
  --point POINT       only this: SCENARIO:KIND@N[,KIND@N] (repeatable); what a failure prints
  --jobs N            so many trials at once; default: 2
  --action DIR        the action to try; default: this project
  --died-under REV    the build that is committed at REV does all runs up to the one that meets the first fault;
                      the action does those after it
  --node PATH         the Node that runs the action
  --worlds DIR        where worlds are made; default: a folder for temporary files
  --mutants           takes out one safeguard of the action after the other instead: each must be noticed
  --write             puts the tables into docs/RELIABILITY.md
  --json              standard output is one line of JSON

Exit status: 1 where an invariant did not hold or a release did not come to its end.
`

/** Reads the command line; null for \`--help\`. Throws an Error that names what is wrong. */
export function readFaultsCall(argv: readonly string[]): FaultsCall | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string', default: '1' },
      scenario: { type: 'string', multiple: true, default: [] },
      fault: { type: 'string', multiple: true, default: [] },
      point: { type: 'string', multiple: true, default: [] },
      pairs: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '2' },
      action: { type: 'string' },
      'died-under': { type: 'string' },
      node: { type: 'string' },
      worlds: { type: 'string' },
      mutants: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return null
  if (values.mutants && values['died-under'] !== undefined)
    throw new Error('--mutants and --died-under do not go together: a mutant does all of its runs')
  return {
    minutes: values.minutes === undefined ? null : readNumber('minutes', values.minutes),
    seed: readNumber('seed', values.seed),
    scenarios: values.scenario,
    kinds: values.fault.length === 0 ? [...FAULT_KINDS] : values.fault.map(readKind),
    points: values.point.map(parsePoint),
    pairs: values.pairs,
    jobs: Math.max(1, readNumber('jobs', values.jobs)),
    folder: resolve(values.worlds ?? join(tmpdir(), 'ds-release-faults')),
    action: values.action === undefined ? null : resolve(values.action),
    diedUnder: values['died-under'] ?? null,
    node: values.node === undefined ? null : resolve(values.node),
    json: values.json,
    mutants: values.mutants,
    write: values.write,
  }
}

function readKind(name: string): FaultKind {
  const kind = FAULT_KINDS.find((known) => known === name)
  if (kind === undefined) throw new Error(`--fault ${name} is not known: it is one of ${FAULT_KINDS.join(', ')}`)
  return kind
}

function readNumber(name: string, text: string): number {
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Number(text)
  throw new Error(`--${name} ${text} is no number`)
}
