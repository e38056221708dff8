import { describe, expect, it } from '@jest/globals'
import { runSideBySide } from '../../src/runner/pool.js'

describe('runSideBySide', () => {
  it.each([
    [1, 1],
    [2, 2],
    [0, 1],
    [9, 5],
  ])('with a width of %d runs %d at once and keeps the order of the results', async (width, most) => {
    let running = 0
    let peak = 0
    const tasks = [0, 1, 2, 3, 4].map((index) => async () => {
      running += 1
      peak = Math.max(peak, running)
      for (let turn = 0; turn < 5 - index; turn += 1) await Promise.resolve()
      running -= 1
      return index
    })
    expect(await runSideBySide(tasks, width)).toEqual([0, 1, 2, 3, 4])
    expect(peak).toBe(most)
  })

  it('brings every task to its end before it throws the first failure', async () => {
    const done: string[] = []
    const tasks = [
      async () => await Promise.resolve(done.push('a')),
      () => {
        throw new Error('b')
      },
      async () => await Promise.reject(new Error('c')),
      async () => await Promise.resolve(done.push('d')),
    ]
    await expect(runSideBySide(tasks, 2)).rejects.toThrow('b')
    expect(done).toEqual(['a', 'd'])
  })

  it('has nothing to do for no tasks', async () => {
    expect(await runSideBySide([], 4)).toEqual([])
  })
})
