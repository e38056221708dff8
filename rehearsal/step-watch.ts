import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The variable in which the action names a step to its command: what the rehearsal knows a running step by. */
const STEP_VARIABLE = 'DS_STEP'

/** A process as far as the watch is interested in it. */
export interface WatchedProcess {
  pid: number
  parent: number
  /** Its process group. */
  group: number
  /** The step that its environment names; null where it names none or cannot be read. */
  step: string | null
}

/** All that has come from a process, itself left out. */
export type Descendants = (pid: number) => Promise<WatchedProcess[]>

/** Between two looks; a step that is over sooner may be missed. */
const LOOK_EVERY_MS: Partial<Record<NodeJS.Platform, number>> = { linux: 2 }
const LOOK_EVERY_MS_ELSEWHERE = 50

/** The first process of each step that runs: its shell, whose parent is of no step. */
export function stepProcesses(processes: readonly WatchedProcess[]): WatchedProcess[] {
  const steps = new Map(processes.map(({ pid, step }) => [pid, step]))
  return processes.filter(({ step, parent }) => step !== null && (steps.get(parent) ?? null) === null)
}

/**
 * Calls back once, when the `time`-th command of a step of that name has begun among the descendants of a process.
 * Returns what ends the watch. Nothing that the action says is believed: its children are looked at.
 */
export function watchStep(
  pid: number,
  wish: { name: string; time: number },
  begun: () => void,
  descendants: Descendants = descendantsOf,
): () => void {
  const seen = new Set<number>()
  let isOver = false
  const look = async (): Promise<void> => {
    if (isOver) return
    for (const found of stepProcesses(await descendants(pid))) if (found.step === wish.name) seen.add(found.pid)
    if (isOver) return
    if (seen.size < wish.time) {
      setTimeout(() => void look(), LOOK_EVERY_MS[process.platform] ?? LOOK_EVERY_MS_ELSEWHERE).unref()
      return
    }
    isOver = true
    begun()
  }
  void look()
  return () => {
    isOver = true
  }
}

/** What has come from a process, by what the system tells of its processes. */
export const descendantsOf: Descendants = async (pid) =>
  process.platform === 'linux' ? walk(pid) : below(pid, await listAll())

function walk(pid: number): WatchedProcess[] {
  return childrenOf(pid).flatMap((child) => {
    const found = readProcess(child)
    return found === null ? [] : [found, ...walk(child)]
  })
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return [] // it has ended meanwhile
  }
}

function readProcess(pid: number): WatchedProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent = '', group = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    return { pid, parent: Number(parent), group: Number(group), step: stepIn(environment) }
  } catch {
    return null
  }
}

function stepIn(words: readonly string[]): string | null {
  const named = words.find((word) => word.startsWith(`${STEP_VARIABLE}=`))
  return named?.slice(STEP_VARIABLE.length + 1) ?? null
}

/** Every process of this user with its environment, where there is no `/proc`. The system's own programs hide theirs. */
async function listAll(): Promise<WatchedProcess[]> {
  const text = await new Promise<string>((resolve) => {
    execFile('ps', ['-Eww', '-axo', 'pid=,ppid=,pgid=,command='], { maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => {
      resolve(stdout)
    })
  })
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, group, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? []
    if (command === undefined) return []
    return [{ pid: Number(pid), parent: Number(parent), group: Number(group), step: stepIn(command.split(' ')) }]
  })
}

function below(pid: number, all: readonly WatchedProcess[]): WatchedProcess[] {
  return all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid, all)])
}
