/**
 * Runs tasks side by side, at most `width` at once, started in their order (put the longest first); so stand the results.
 * Every task comes to its end, also after one has failed; then the first failure, in the tasks' order, is thrown.
 */
export async function runSideBySide<T>(tasks: readonly (() => Promise<T>)[], width: number): Promise<T[]> {
  const queue = tasks.entries()
  const settled = new Map<number, PromiseSettledResult<T>>()
  const work = async (): Promise<void> => {
    for (const [index, task] of queue) {
      // Inside an async function, so that a task that throws before it waits is a failure like any other.
      const [result] = await Promise.allSettled([(async () => await task())()])
      settled.set(index, result)
    }
  }
  const workers = Math.min(Math.max(1, Math.floor(width)), tasks.length)
  await Promise.all(Array.from({ length: workers }, work))
  return tasks.map((_, index) => {
    const result = settled.get(index)
    if (result?.status === 'fulfilled') return result.value
    throw result?.reason
  })
}
