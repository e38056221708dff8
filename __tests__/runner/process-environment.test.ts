import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'

// Its own process, because it is that process's memory that is changed.
const PROGRAM = `
  const { readFileSync } = await import('node:fs')
  const { execFileSync } = await import('node:child_process')
  const { veilEnvironment } = await import('./src/runner/process-environment.ts')
  const veiled = veilEnvironment()
  const seen = execFileSync('sh', ['-c', 'tr "\\\\0" "\\\\n" < /proc/$PPID/environ'], { env: {}, encoding: 'utf8' })
  const { ACTIONS_RUNTIME_TOKEN, GITHUB_OUTPUT } = process.env
  console.log(JSON.stringify({ veiled, seen, kept: [process.env['INPUT_GITHUB-TOKEN'], ACTIONS_RUNTIME_TOKEN, GITHUB_OUTPUT] }))
`

describe('veilEnvironment', () => {
  const onLinux = process.platform === 'linux' ? it : it.skip

  onLinux('blots tokens out of what other processes can read, and keeps them for us', () => {
    const env = {
      PATH: process.env['PATH'],
      'INPUT_GITHUB-TOKEN': 'ghs_canary=1',
      ACTIONS_RUNTIME_TOKEN: 'runtime_canary',
      GITHUB_OUTPUT: '/canary',
      GITHUB_SHA: 'abc',
      EMPTY: '',
    }
    const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]
    const answer = JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' })) as Record<
      string,
      unknown
    >
    expect(answer).toMatchObject({ veiled: true, kept: ['ghs_canary=1', 'runtime_canary', '/canary'] })
    expect(answer['seen']).not.toContain('canary')
    expect(answer['seen']).toContain('GITHUB_SHA=abc\n')
  })
})
