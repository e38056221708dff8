import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** A command that is measured beside others. */
export interface Contender {
  name: string
  command: readonly string[]
  env?: Readonly<Record<string, string>>
  cwd?: string
  /** Exit status that is right; 0 when left out. */
  code?: number
  /** Runs of one sample, of which the mean counts; 1 when left out. */
  runs?: number
  /** Left out of the table when it fails here. */
  isPeer?: boolean
  /** Rounds that it takes part in, where it is too slow for all of them. */
  mostRounds?: number
  /** Before each run, uncounted. */
  before?: () => void
}

const usedSchema = z.object({ cpu: z.number(), wall: z.number(), rss: z.number(), code: z.number() })

/** What one run used: seconds of CPU and of wall-clock time, and MiB of the largest process at its peak. */
export interface Sample {
  cpu: number
  wall: number
  rss: number
  stdout: string
}

/** All samples of one measurement, by contender; the n-th of each are of the same round. */
export type Rounds = ReadonlyMap<string, readonly Sample[]>

const LAUNCHER = fileURLToPath(new URL('launcher.py', import.meta.url))

/** Runs the contenders in turn, A B C and again A B C, so that a machine that is busy with other things is so for all. */
export function runRounds(contenders: readonly Contender[], rounds: number): Rounds {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders.filter(({ mostRounds = rounds }) => round < mostRounds)) {
      const sample = samples.has(contender.name) ? sampleOrNull(contender) : null
      if (sample === null) samples.delete(contender.name)
      else samples.get(contender.name)?.push(sample)
    }
  }
  return samples
}

/** Null where a peer failed: what is wrong with it is not ours to fix. */
function sampleOrNull(contender: Contender): Sample | null {
  try {
    return sampleOf(contender)
  } catch (error) {
    if (contender.isPeer !== true) throw error
    console.error(error instanceof Error ? error.message : error)
    return null
  }
}

function sampleOf(contender: Contender): Sample {
  const runs = Array.from({ length: contender.runs ?? 1 }, () => launch(contender))
  const mean = (of: (sample: Sample) => number): number => runs.reduce((sum, one) => sum + of(one), 0) / runs.length
  return {
    cpu: mean((one) => one.cpu),
    wall: mean((one) => one.wall),
    rss: Math.max(...runs.map((one) => one.rss)),
    stdout: runs.at(-1)?.stdout ?? '',
  }
}

/** Runs one command under the launcher; throws when it ends otherwise than it should. */
export function launch({ name, command, env, cwd, code, before }: Contender): Sample {
  before?.()
  const folder = mkdtempSync(join(tmpdir(), 'ds-release-bench-'))
  try {
    const report = join(folder, 'used.json')
    const { stdout, stderr } = spawnSync('python3', [LAUNCHER, report, ...command], {
      env: { PATH: process.env['PATH'], HOME: folder, ...env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      cwd,
    })
    const { code: ended, ...used } = usedSchema.parse(JSON.parse(readFileSync(report, 'utf8')))
    if (ended !== (code ?? 0)) throw new Error(`${name} ended with ${String(ended)}\n${stdout}\n${stderr}`)
    return { ...used, stdout }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new Error('no values')
  return (low + high) / 2
}

/** Median of a contender's samples. */
export function typical(rounds: Rounds, name: string, of: (sample: Sample) => number): number {
  return median((rounds.get(name) ?? []).map(of))
}

/** Median of the ratios, round by round, of a contender to another one. */
export function ratio(rounds: Rounds, name: string, base: string, of: (sample: Sample) => number): number {
  const bases = rounds.get(base) ?? []
  return median((rounds.get(name) ?? []).map((sample, round) => of(sample) / of(bases[round] ?? sample)))
}

/** Highest peak of a contender's samples, in MiB. */
export function peak(rounds: Rounds, name: string): number {
  return Math.max(...(rounds.get(name) ?? []).map((sample) => sample.rss))
}
