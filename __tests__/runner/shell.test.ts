import { describe, expect, it } from '@jest/globals'
import { placeScript, shellCall } from '../../src/runner/shell.js'

const PATH = "/tmp/a b/script.sh$&'"

describe('shellCall', () => {
  it.each([
    ['bash', ['bash', '--noprofile', '--norc', '-eo', 'pipefail', PATH]],
    ['sh', ['sh', '-e', PATH]],
    ['python', ['python', PATH]],
    ['pwsh', ['pwsh', '-command', `. '${PATH}'`]],
    ['perl -w "{0}" "two words" "a \\"b\\""', ['perl', '-w', PATH, 'two words', 'a "b"']],
    ['/usr/bin/env bash -x {0}', ['/usr/bin/env', 'bash', '-x', PATH]],
  ])('starts %s as the runner does', (shell, argv) => {
    const call = shellCall(shell, 'true')
    expect([call.program, ...placeScript(call, PATH)]).toEqual(argv)
  })

  it.each(['cmd', 'powershell', 'fish', '', '{0}', 'constructor', 'toString'])('refuses %j', (shell) => {
    expect(() => shellCall(shell, 'true')).toThrow(expect.objectContaining({ code: 'invalid-config' }))
  })

  it('reads Windows line ends as line ends, and lets PowerShell end where a program fails', () => {
    expect(shellCall('bash', 'a\r\nb\r\n').script).toBe('a\nb\n')
    expect(shellCall('pwsh', 'a').script).toMatch(/^\$ErrorActionPreference = 'stop'\na\nif .*LASTEXITCODE/)
    expect(['bash', 'python', 'pwsh'].map((shell) => shellCall(shell, '').extension)).toEqual(['.sh', '.py', '.ps1'])
  })
})
