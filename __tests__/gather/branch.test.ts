import { describe, expect, it } from '@jest/globals'
import { defaultBranchOf, refuseUntrustedEvent, releaseBranch, takesReleases } from '../../src/gather/branch.js'

/** A repository whose default branch is `trunk`; it is told of each time that it is asked. */
function repositoryOn(asked: string[] = []): Parameters<typeof defaultBranchOf>[0]['repository'] {
  return {
    facts: async () => {
      asked.push('facts')
      return await Promise.resolve({ defaultBranch: 'trunk' })
    },
  }
}

describe('the event of a run', () => {
  it('is refused where strangers may have written what runs', () => {
    const run = { event: 'pull_request_target', trigger: { kind: 'untrusted' } as const }
    expect(() => refuseUntrustedEvent(run)).toThrow(
      "this run was started by `pull_request_target`, on which code of strangers would run beside this repository's token",
    )
    expect(() => refuseUntrustedEvent({ event: 'schedule', trigger: { kind: 'other' } })).not.toThrow()
  })
})

describe('the default branch', () => {
  it('is asked for only where the payload does not name it', async () => {
    const asked: string[] = []
    expect(await defaultBranchOf({ run: { defaultBranch: 'main' }, repository: repositoryOn(asked) })).toBe('main')
    expect(asked).toEqual([])
    expect(await defaultBranchOf({ run: { defaultBranch: null }, repository: repositoryOn(asked) })).toBe('trunk')
    expect(asked).toEqual(['facts'])
  })
})

describe('the branch of a release', () => {
  it.each<[branch: string | null, takes: boolean]>([
    ['main', true],
    ['release/1', true],
    ['topic', false],
    [null, false],
  ])('may be %s: %s', (branch, takes) => {
    expect(takesReleases(branch, { defaultBranch: 'main', releaseBranches: ['release/*'] })).toBe(takes)
  })

  it.each(['refs/heads/topic', 'refs/tags/main', 'refs/pull/7/merge'])('is not %s', async (ref) => {
    const host = { run: { defaultBranch: 'main', ref }, repository: repositoryOn() }
    await expect(releaseBranch(host, { releaseBranches: ['release/*'] })).rejects.toMatchObject({
      code: 'invalid-input',
      problems: [
        {
          what: `this run is on ${ref}, and a release's state goes to the branch of its run`,
          fix: 'Run the workflow on `main` or `release/*`, or add the branch to `release-branches` in the configuration',
        },
      ],
    })
  })

  it('is that of the run, beside the default branch', async () => {
    const host = { run: { defaultBranch: 'main', ref: 'refs/heads/release/1' }, repository: repositoryOn() }
    const branch = await releaseBranch(host, { releaseBranches: ['release/*'] })
    expect(branch).toEqual({ branch: 'release/1', target: 'main' })
  })
})
