import { readdirSync, readFileSync, statSync } from 'node:fs'

/** What the system says of a process, as far as it is asked here (proc(5)). */
export interface ProcessFacts {
  pid: number
  /** For people: the program's name, at most 15 characters. */
  name: string
  parent: number
  session: number
  /** Ticks since the machine started; with the id it names one process and no later one. */
  startedAt: number
  /** Dead, and only waited for. */
  isDead: boolean
}

/** Facts of a process; null where it is gone, or where the system has no `/proc`. */
export function readProcess(pid: number | string): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name may hold anything, also brackets and blanks.
    const end = stat.lastIndexOf(')')
    const fields = stat.slice(end + 2).split(' ')
    return {
      pid: Number(pid),
      name: stat.slice(stat.indexOf('(') + 1, end),
      parent: Number(fields[1]),
      session: Number(fields[3]),
      startedAt: Number(fields[19]),
      isDead: 'ZX'.includes(fields[0] ?? ''),
    }
  } catch {
    return null
  }
}

/** Living processes besides this one that began at a tick or later; null where the system has no `/proc`. */
export function listProcessesSince(tick: number): ProcessFacts[] | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name) && Number(name) !== process.pid)
    if (pids.length === 0) return null
    const facts = pids.map(readProcess).filter((one) => one !== null)
    return facts.filter((one) => one.startedAt >= tick && !one.isDead)
  } catch {
    return null
  }
}

/** The user that a process belongs to; null where it is gone. */
export function userOf(pid: number): number | null {
  try {
    return statSync(`/proc/${pid}`).uid
  } catch {
    return null
  }
}

const FILE_LOCKS = /^Max file locks +(\S+) +(\S+)/m

/**
 * The hard limit of file locks: `Infinity` where there is none, null where the process is gone. Linux has not enforced it for
 * twenty years, every process gets its parent's, and only root may raise it again.
 */
export function lockLimitOf(pid: number): number | null {
  try {
    const hard = FILE_LOCKS.exec(readFileSync(`/proc/${pid}/limits`, 'latin1'))?.[2]
    if (hard === undefined) return null
    return hard === 'unlimited' ? Infinity : Number(hard)
  } catch {
    return null
  }
}
