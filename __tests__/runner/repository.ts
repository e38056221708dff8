import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGit } from '../../src/runner/git.js'
import type { Git } from '../../src/host/host.js'

/** A real repository with one commit, in a folder whose name has a blank and an umlaut. */
export class Repository {
  readonly root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'ds-release-ü -')))
  readonly temp = join(this.root, 'temp')
  workspace = join(this.root, 'work tree')

  constructor() {
    for (const path of [this.workspace, this.temp]) fs.mkdirSync(path)
    this.run('init', '-q')
    this.write('a.txt', 'one\n')
    this.write('Größe und mehr/b c.txt', 'two\n')
    this.commitAll('first')
  }

  /** Runs git in the checkout, or in the folder that `-C` names. */
  run(...args: string[]): string {
    const date = '2026-11-01T12:00:00+02:00'
    const env = { PATH: process.env['PATH'], HOME: this.root, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main']
    return execFileSync('git', [...settings, ...args], {
      cwd: this.workspace,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  }

  write(path: string, text: string): void {
    fs.mkdirSync(join(this.workspace, path, '..'), { recursive: true })
    fs.writeFileSync(join(this.workspace, path), text)
  }

  commitAll(message: string): string {
    this.run('add', '-A')
    this.run('commit', '-q', '-m', message)
    return this.run('rev-parse', 'HEAD')
  }

  open(overrides: { serverUrl?: string; token?: string | null } = {}): Git {
    const job = { PATH: process.env['PATH'], HOME: this.root, GITHUB_TOKEN: 'canary' }
    const { workspace, temp } = this
    return createGit({ workspace, temp, job, serverUrl: 'https://github.com', token: null, ...overrides })
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true })
  }
}
