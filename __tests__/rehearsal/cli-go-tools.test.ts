import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

/** The scripts are plain JavaScript, because they run before anything is installed: their types are given here. */
interface Scripts {
  findTool: (name: string, root: string) => string | null
  installTools: (options: {
    root: string
    env: Record<string, string>
    say: (text: string) => void
  }) => Promise<boolean>
}
const { findTool, installTools } = (await import(join(process.cwd(), 'scripts', 'go-tools.js'))) as Scripts

/** A project's folder, and what an installation in it says; `go` is a shell script, or not there. */
function project(go?: string): { root: string; said: string[]; install: () => Promise<boolean> } {
  const root = mkdtempSync(join(tmpdir(), 'go-tools-'))
  const bin = join(root, 'bin')
  mkdirSync(bin)
  if (go !== undefined) {
    writeFileSync(join(bin, 'go'), `#!/bin/sh\n${go}\n`)
    chmodSync(join(bin, 'go'), 0o755)
  }
  const said: string[] = []
  const env = { PATH: go === undefined ? bin : `${bin}:/usr/bin:/bin`, LOG: join(root, 'log') }
  return { root, said, install: async () => await installTools({ root, env, say: (text) => said.push(text) }) }
}

const MAKES_A_FILE = 'echo "$*" >> "$LOG"; tool=${2%@*}; echo made > "$GOBIN/${tool##*/}"'

describe('the tools that come through Go', () => {
  it('are installed once, in one version each, the small one first', async () => {
    const { root, install } = project(MAKES_A_FILE)
    expect([await install(), await install()]).toEqual([true, true])
    expect(readFileSync(join(root, 'log'), 'utf8')).toMatch(
      /^install github\.com\/rhysd\/actionlint\/cmd\/actionlint@v[\d.]+\ninstall github\.com\/nektos\/act@v[\d.]+\n$/,
    )
    for (const name of ['act', 'actionlint']) expect(readFileSync(findTool(name, root) ?? '', 'utf8')).toBe('made\n')
  })

  it('are not there without Go, which one line says', async () => {
    const { root, said, install } = project()
    expect(await install()).toBe(false)
    expect(said).toEqual([
      'Go tools: actionlint and act could not be installed, so what needs them is skipped: there is no Go on PATH',
    ])
    expect(findTool('act', root)).toBeNull()
  })

  it('are not there without a way to the modules; what was begun is taken away', async () => {
    const failing =
      'echo half > "$GOBIN/actionlint"; echo "go: downloading x" >&2; echo "dial tcp: no route" >&2; exit 1'
    const { root, said, install } = project(failing)
    expect(await install()).toBe(false)
    expect(said).toEqual([expect.stringMatching(/skipped: go install \S+actionlint@v[\d.]+: dial tcp: no route$/)])
    expect(readdirSync(join(root, '.demo'))).toEqual([])
  })
})
