import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckoutOptions } from '../../rehearsal/checkout.js'
import { runGit } from '../../rehearsal/github/git-process.js'
import { signatureOf, WEB_FLOW } from '../../rehearsal/github/people.js'

/** Files of a commit by their paths: text or bytes, a link, or null for one that is taken away. */
export type Files = Record<string, string | Buffer | { link: string } | null>

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

const FIRST_SECOND = Date.UTC(2026, 10, 1) / 1000
let seconds = FIRST_SECOND

/** Writes a commit into a bare repository by one git process, moves the branch to it, and returns its id. */
export async function writeCommit(bare: string, plan: CommitPlan): Promise<string> {
  const { files = {}, message = 'Change', branch = 'main', parents, author = 'alice', byGitHub = false } = plan
  seconds += 60
  const when = `${String(seconds)} +0000`
  const person = signatureOf(author, new Date(0))
  const committer = byGitHub ? WEB_FLOW : person
  const ref = `refs/heads/${branch}`
  const [first, ...merged] = parents ?? []
  // Without `from` the first commit of this process on a branch that is there would be one without parents.
  const from = parents === undefined ? `${ref}^0` : first
  const head = [
    ...(parents !== undefined ? [`reset ${ref}\n`] : []),
    `commit ${ref}\nmark :1\n`,
    `author ${person.name} <${person.email}> ${when}\ncommitter ${committer.name} <${committer.email}> ${when}\n`,
    dataOf(message),
    ...(from === undefined ? [] : [`from ${from}\n`]),
    ...merged.map((parent) => `merge ${parent}\n`),
  ]
  const stream = Buffer.concat([...head, ...Object.entries(files).map(changeOf), 'get-mark :1\n'].map(bytesOf))
  return (await runGit(['-C', bare, 'fast-import', '--quiet', '--force'], stream, {})).toString('utf8').trim()
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
export async function makeRepository(bare: string, files: Files): Promise<string> {
  await runGit(['init', '--quiet', '--bare', '--template=', '--initial-branch', 'main', bare], '', {})
  return await writeCommit(bare, { files, message: 'Add the model (#1)', parents: [] })
}

function changeOf([path, content]: [string, Files[string]]): Buffer {
  if (content === null) return Buffer.from(`D ${path}\n`)
  const isLink = typeof content === 'object' && 'link' in content
  return Buffer.concat([
    Buffer.from(`M ${isLink ? '120000' : '100644'} inline ${path}\n`),
    dataOf(isLink ? content.link : content),
  ])
}

function dataOf(content: string | Buffer): Buffer {
  const bytes = bytesOf(content)
  return Buffer.concat([Buffer.from(`data ${String(bytes.length)}\n`), bytes, Buffer.from('\n')])
}

function bytesOf(content: string | Buffer): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : content
}
