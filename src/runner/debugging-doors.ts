import { writeFileSync } from 'node:fs'

/**
 * Shuts what Node and the system keep open for debugging. A command runs as the same user, and could by a signal alone
 * let the inspector listen (SIGUSR1) or have this process's memory, with the token in it, written to a file.
 */
export async function shutDebuggingDoors(): Promise<void> {
  process.on('SIGUSR1', () => undefined)
  if (process.report !== undefined) process.report.reportOnSignal = false
  const options = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ')
  // Loaded only where it may be open: that takes longer than reading the inputs.
  if (options.includes('--inspect')) (await import('node:inspector')).default.close()
  try {
    // Which kinds of memory a core dump of this process holds (core(5)): none.
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // Not Linux.
  }
}
