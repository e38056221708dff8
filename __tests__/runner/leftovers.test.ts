import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'

// A world of processes of its own: on a runner of GitHub's own everything else that is new is ended as well.
const UNSHARE = ['--pid', '--fork', '--kill-child', '--mount-proc']
const isRoot = process.getuid?.() === 0
const isPossible = isRoot && spawnSync('unshare', [...UNSHARE, 'true']).status === 0
if (!isPossible) console.warn('not root, or no unshare: what becomes of processes without any mark is skipped')
const inWorld = isPossible ? it : it.skip

interface Answer {
  lives: boolean
  problem: string | null
  lines: string[]
  isRestored: boolean
}

function leave(environment: string, place: 'elsewhere' | 'checkout' | 'pipe'): Answer {
  const program = '__tests__/runner/leftovers-program.ts'
  // A shell around it, so that the first process of the world is none of ours.
  const words = [process.execPath, '--import', 'tsx', program, environment, place]
  const args = [...UNSHARE, 'sh', '-c', '"$@"; exit $?', 'sh', ...words]
  return JSON.parse(execFileSync('unshare', args, { encoding: 'utf8' })) as Answer
}

describe('a new process that nothing shows to be a command’s', () => {
  inWorld('is ended on a runner of GitHub’s own', () => {
    const { lives, problem, lines, isRestored } = leave('github-hosted', 'checkout')
    expect({ lives, problem, isRestored }).toEqual({ lives: false, problem: null, isRestored: true })
    expect(lines.join('\n')).toMatch(/^Ended what the commands had left behind: sleep \(process \d+\)$/m)
  })

  inWorld('is left alone on another machine, and named', () => {
    const { lives, problem, lines, isRestored } = leave('self-hosted', 'elsewhere')
    expect({ lives, problem, isRestored }).toEqual({ lives: true, problem: null, isRestored: true })
    expect(lines.join('\n')).toMatch(/^Began while the commands ran, and may be anybody's: sleep \(process \d+\)/m)
  })

  inWorld('is left alone there with a pipe to write to, whose name is no path in the checkout', () => {
    const { lives, problem, isRestored } = leave('self-hosted', 'pipe')
    expect({ lives, problem, isRestored }).toEqual({ lives: true, problem: null, isRestored: true })
  })

  inWorld('is an error there where it works in the checkout, and credentials do not come back', () => {
    const { lives, problem, lines, isRestored } = leave('self-hosted', 'checkout')
    expect({ lives, isRestored }).toEqual({ lives: true, isRestored: false })
    expect(problem).toMatch(/^sleep \(process \d+\): began while commands ran, and works in this job's folders/)
    expect(lines.join('\n')).toContain('Git credentials were not put back')
  })
})
