import { randomUUID } from 'node:crypto'
import { appendFile, cp, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { CredentialStyle } from './arguments.js'
import { RehearsalFailure } from './failure.js'
import { git } from './git.js'

/** What `actions/checkout` is told by the run's event. */
export interface CheckoutRef {
  sha: string
  /** Ref of the run on the remote: `refs/heads/main`, `refs/pull/3/merge`, `refs/tags/v1`. */
  ref: string
}

const EVERYTHING = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']

export interface CheckoutOptions extends CheckoutRef {
  /** Path of the bare repository, which becomes `origin`. */
  bare: string
  /** Folder to make. */
  directory: string
  /** 0 is everything, with tags. */
  fetchDepth: number
}

/** Makes a checkout as `actions/checkout` leaves it: the run's commit alone, on its branch or detached. */
export async function makeCheckout(options: CheckoutOptions): Promise<void> {
  const { bare, directory, fetchDepth, sha, ref } = options
  await mkdir(directory, { recursive: true })
  await git(directory, ['init', '--quiet', '--template=', '--initial-branch', 'checkout'])
  await appendFile(join(directory, '.git', 'config'), configOf(bare))
  const tracking = trackingRef(ref)
  const fetch = ['fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules']
  if (fetchDepth === 0) await git(directory, [...fetch, 'origin', ...EVERYTHING])
  if (fetchDepth > 0 || ref.startsWith('refs/pull/')) {
    const depth = fetchDepth > 0 ? [`--depth=${String(fetchDepth)}`] : []
    await git(directory, [...fetch, ...depth, 'origin', `+${sha}:${tracking}`])
  }
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  const target = branch === undefined ? ['--detach', tracking] : ['-B', branch, tracking]
  await git(directory, ['checkout', '--quiet', '--force', ...target])
}

/** What `git remote add origin` and `git config gc.auto 0` write. */
function configOf(bare: string): string {
  const url = bare.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `[remote "origin"]\n\turl = "${url}"\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[gc]\n\tauto = 0\n`
}

function trackingRef(ref: string): string {
  if (ref.startsWith('refs/heads/')) return ref.replace('refs/heads/', 'refs/remotes/origin/')
  if (ref.startsWith('refs/pull/')) return ref.replace('refs/pull/', 'refs/remotes/pull/')
  return ref
}

export interface TokenPlace {
  directory: string
  /** RUNNER_TEMP. */
  temp: string
  serverUrl: string
  token: string
  style: CredentialStyle
}

/** Leaves the token behind as `actions/checkout` does while `persist-credentials` is true, which is its default. */
export async function persistCredentials(place: TokenPlace): Promise<void> {
  const key = `http.${place.serverUrl}/.extraheader`
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${place.token}`).toString('base64')}`
  if (place.style === 'v4') {
    await git(place.directory, ['config', '--local', key, header])
    return
  }
  const file = join(place.temp, `git-credentials-${randomUUID()}.config`)
  await writeFile(file, '', { mode: 0o600 })
  await git(place.directory, ['config', '--file', file, key, header])
  await git(place.directory, ['config', '--local', `includeIf.gitdir:${join(place.directory, '.git')}.path`, file])
}

/** Copies files that are not committed from the repository into the checkout, at the same place. */
export async function copyExtras(root: string, paths: readonly string[], checkout: string): Promise<void> {
  for (const path of paths) {
    const from = resolve(root, path)
    const inside = relative(root, from)
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
      throw new RehearsalFailure(`--with ${path} is not inside of ${root}`)
    }
    const found = await stat(from).catch(() => null)
    if (found === null) throw new RehearsalFailure(`--with ${path}: there is no such file in ${root}`)
    await mkdir(dirname(join(checkout, inside)), { recursive: true })
    await cp(from, join(checkout, inside), { recursive: true, dereference: true, force: true })
  }
}
