import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckoutOptions } from '../../rehearsal/checkout.js'
import { Git, NO_OBJECT, type TreeChange } from '../../rehearsal/github/git.js'
import { runGit } from '../../rehearsal/github/git-process.js'
import { signatureOf, WEB_FLOW } from '../../rehearsal/github/people.js'

/** Files of a commit by their paths: text, or null for one that is taken away. */
export type Files = Record<string, string | null>

/** A commit that somebody makes; left out: alice, on `main`, by `git push`. */
export interface CommitPlan {
  files?: Files
  message?: string
  branch?: string
  /** Its parents; left out: the branch's tip. */
  parents?: readonly string[]
  author?: string
  /** Committed by GitHub's own web-flow. */
  byGitHub?: boolean
}

let seconds = Date.UTC(2026, 10, 1) / 1000

/** Makes a commit in a bare repository, moves the branch to it, and returns its id. */
export async function writeCommit(git: Git, plan: CommitPlan): Promise<string> {
  const { files = {}, message = 'Change', branch = 'main', author = 'alice', byGitHub = false } = plan
  const ref = `refs/heads/${branch}`
  const tip = await git.ref(ref)
  const parents = plan.parents ?? (tip === null ? [] : [tip])
  const changes: TreeChange[] = []
  for (const [path, content] of Object.entries(files)) {
    const sha = content === null ? null : (await git.write('blob', content)).sha
    changes.push({ path, mode: '100644', sha })
  }
  const tree = await git.writeTree(parents[0] ?? null, changes)
  seconds += 60
  const person = signatureOf(author, new Date(seconds * 1000))
  const committer = byGitHub ? { ...WEB_FLOW, when: person.when } : person
  const { sha } = await git.writeCommit({ tree, parents: [...parents], author: person, committer, message })
  await git.moveRef(ref, sha, tip ?? NO_OBJECT)
  return sha
}

/**
 * Makes a checkout of one commit by one git process, where `actions/checkout` needs a dozen: its objects are those of the
 * bare repository, and it is as shallow.
 */
export async function makeCheckout({ bare, directory, sha, ref }: CheckoutOptions): Promise<void> {
  const git = join(directory, '.git')
  for (const folder of ['objects/info', 'refs/heads']) mkdirSync(join(git, folder), { recursive: true })
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  const head = branch === undefined ? sha : `ref: ${ref}`
  if (branch !== undefined) {
    mkdirSync(dirname(join(git, ref)), { recursive: true })
    writeFileSync(join(git, ref), `${sha}\n`)
  }
  writeFileSync(join(git, 'HEAD'), `${head}\n`)
  writeFileSync(join(git, 'shallow'), `${sha}\n`)
  writeFileSync(join(git, 'objects', 'info', 'alternates'), `${join(bare, 'objects')}\n`)
  writeFileSync(join(git, 'config'), `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${bare}\n`)
  await runGit(['-C', directory, 'reset', '--quiet', '--hard'], '', {})
}

/** Makes a bare repository whose one commit has these files. */
export async function makeRepository(bare: string, files: Files): Promise<void> {
  await runGit(['init', '--quiet', '--bare', '--template=', '--initial-branch', 'main', bare], '', {})
  const git = new Git(bare)
  await writeCommit(git, { files, message: 'Add the model (#1)' })
  git.close()
}
