import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from '@jest/globals'
import type { FaultKind } from '../../rehearsal/github/faults.js'
import type { Run } from './rehearsal.js'

/** Everything that a release may write into a state file. */
const RELEASE_FIELDS = new Set([
  'status',
  'release_started_at',
  'release_completed_at',
  'version',
  'model_version',
  'model_metrics',
  'deployed_to',
  'updated_at',
  'releases',
])

/** What a run left behind, whoever ran it. */
export type Left = Pick<Run, 'world' | 'violations'>

export type Release = Run['world']['releases'][number]

/** How a run ended, in the few words that a failing test needs. */
export function endOf(run: Run): { exit: number; status: string | undefined; errors: string[] } {
  const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
  return { exit: run.status, status: run.outputs['status'], errors }
}

/** The requests that could have changed something. */
export function writesOf(run: Run): string[] {
  return run.requests.filter(({ write }) => write !== null).map(({ method, path }) => `${method} ${path}`)
}

/** The requests after which the world was another one. */
export function effectsOf(run: Run): string[] {
  return run.requests.filter(({ effect }) => effect).map(({ method, path }) => `${method} ${path}`)
}

/** A fault at the write of a name, as an undisturbed run has it: numbers change with every new write. */
export function faultAt({ named }: Run, kind: FaultKind, name: string): string {
  const write = named.find((one) => one.name === name)
  if (write === undefined) throw new Error(`no write ${name}: ${named.map((one) => one.name).join(', ')}`)
  return `${kind}@${String(write.at)}`
}

/** Runs git in the world's bare repository. */
export function gitOf(run: Left, ...args: string[]): string {
  return execFileSync('git', ['-C', run.world.bare, ...args], { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 26 })
}

/** A file of the default branch, or of another revision; null where it is not there. */
export function fileOf(run: Left, path: string, revision = run.world.default_branch): string | null {
  try {
    return gitOf(run, 'show', `${revision}:${path}`)
  } catch {
    return null
  }
}

/** The latest entry of a feature's journal; null where it has none. */
function journalOf(run: Left, feature: string): { phase: string; version: string } | null {
  const refs = gitOf(run, 'for-each-ref', '--format=%(refname)', `refs/ds-release/tx/${feature}`).trim()
  if (refs === '') return null
  return JSON.parse(gitOf(run, 'log', '-1', '--format=%b', refs)) as { phase: string; version: string }
}

function sha256(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

export function assetOf(release: Release, name: string): Buffer {
  const asset = release.assets.find((one) => one.name === name)
  if (asset === undefined) throw new Error(`no asset ${name}: ${release.assets.map((one) => one.name).join(', ')}`)
  return readFileSync(asset.file)
}

/** The files of an archive, by their paths in it. */
export function unpack(archive: string | Buffer): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ds-release-unpack-'))
  try {
    const input = typeof archive === 'string' ? readFileSync(archive) : archive
    execFileSync('tar', ['-xzf', '-', '-C', folder], { input })
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
    return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What must be in the world after a release. */
export interface Expected {
  feature: string
  version: string
  /** Default: `<feature>/v<version>`. */
  tag?: string
  /** The gated commit. */
  commit: string
  /** Default: in `docs/workflow/state`. */
  stateFile?: string
  branch?: string
  verdict?: string
  /** `working-directory` with a slash at its end, where the records are. */
  folder?: string
}

/**
 * Holds a world against what a release leaves: one tag on the gated commit, one published release whose assets are what
 * they say, one state commit that touches nothing else, a journal at rest. Works for a run that finished the release.
 */
export function expectReleased(run: Left, expected: Expected): { release: Release; state: Record<string, unknown> } {
  const { feature, version, commit } = expected
  const tag = expected.tag ?? `${feature}/v${version}`
  const release = expectRelease(run, { ...expected, tag })
  const state = expectStateCommit(run, { ...expected, tag }, release)
  expect(run.world.tags.filter(({ name }) => name === tag)).toEqual([{ name: tag, commit, annotated: false }])
  expect(journalOf(run, feature)).toMatchObject({ phase: 'idle', version })
  expect(run.violations).toEqual([])
  return { release, state }
}

function expectRelease(run: Left, { feature, version, commit, tag }: Expected & { tag: string }): Release {
  const releases = run.world.releases.filter((one) => one.tag === tag || one.draft)
  expect(releases).toMatchObject([{ tag, draft: false }])
  const [release] = releases as [Release]
  const packageName = `${feature}-${version}.tar.gz`
  const names = [packageName, 'manifest.json', 'metadata.json', 'model_card.md'].sort()
  expect(release.assets.map(({ name }) => name).sort()).toEqual(names)
  for (const asset of release.assets) {
    const bytes = readFileSync(asset.file)
    expect({ ...asset, file: '' }).toEqual({
      ...{ name: asset.name, size: bytes.length, digest: sha256(bytes), state: 'uploaded', file: '' },
    })
  }
  expectPackage(release, packageName, { feature, version, commit })
  expect(release.body).toContain('## Deployment checklist')
  expect(release.body).toContain(sha256(assetOf(release, packageName)).slice('sha256:'.length))
  return release
}

/** The manifest names every file of the archive but itself, with its digest; the loose assets are those inside. */
function expectPackage(release: Release, packageName: string, facts: Record<string, string>): void {
  const manifest = JSON.parse(assetOf(release, 'manifest.json').toString('utf8')) as {
    files: { path: string; size: number; sha256: string }[]
  }
  expect(manifest).toMatchObject(facts)
  const files = unpack(assetOf(release, packageName))
  const inside = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(/^[^/]*model_v[^/]*\//, ''), bytes]),
  )
  for (const name of ['manifest.json', 'metadata.json', 'model_card.md']) {
    expect([name, inside[name]?.equals(assetOf(release, name))]).toEqual([name, true])
  }
  const listed = manifest.files.map(({ path, size, sha256 }) => ({ path, size, sha256 }))
  const found = Object.entries(inside)
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }))
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
  expect(listed.sort(byPath)).toEqual(found.sort(byPath))
  expect(JSON.parse(assetOf(release, 'metadata.json').toString('utf8'))).toMatchObject(facts)
}

function expectStateCommit(run: Left, expected: Expected & { tag: string }, release: Release): Record<string, unknown> {
  const { feature, version, tag, commit } = expected
  const branch = expected.branch ?? run.world.default_branch
  const stateFile = expected.stateFile ?? `docs/workflow/state/${feature}.json`
  const log = gitOf(run, 'log', '--format=%H', `--grep=^release: ${feature} ${version}$`, branch).trim().split('\n')
  expect(log).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)])
  const [sha = ''] = log
  expect(gitOf(run, 'show', '-s', '--format=%an%n%B', sha)).toMatch(/^github-actions\[bot\]\n[^]*^DS-Release-Tx: \w+$/m)
  const changed = gitOf(run, '-c', 'core.quotePath=false', 'diff', '--name-only', `${sha}^`, sha).trim().split('\n')
  const folder = `${expected.folder ?? ''}models/${tag}`
  const records = ['metadata.json', 'model_card.md', 'requirements.txt'].map((name) => `${folder}/${name}`)
  expect(changed.sort()).toEqual([stateFile, ...records].sort())
  for (const name of ['metadata.json', 'model_card.md']) {
    expect(fileOf(run, `${folder}/${name}`, sha)).toBe(assetOf(release, name).toString('utf8'))
  }
  const before = JSON.parse(fileOf(run, stateFile, `${sha}^`) ?? '') as Record<string, unknown>
  const after = JSON.parse(fileOf(run, stateFile, sha) ?? '') as Record<string, unknown>
  expectStateFields(before, after)
  expect(after).toMatchObject({ status: 'released', version, model_version: version, deployed_to: [] })
  const entries = after['releases'] as Record<string, unknown>[]
  const packageDigest = sha256(assetOf(release, `${feature}-${version}.tar.gz`))
  expect(entries.at(-1)).toMatchObject({ version, tag, commit, verdict: expected.verdict ?? 'passed' })
  expect(entries.at(-1)).toMatchObject({ package_digest: packageDigest })
  expect(entries.filter((entry) => entry['version'] === version)).toHaveLength(1)
  return after
}

/** Only the fields of a release differ; the others are where they were, and new ones come last. */
function expectStateFields(before: Record<string, unknown>, after: Record<string, unknown>): void {
  const others = (state: object): [string, unknown][] =>
    Object.entries(state).filter(([key]) => !RELEASE_FIELDS.has(key))
  expect(others(after)).toEqual(others(before))
  expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before))
  const [old, now] = [before, after].map((state) => (state['releases'] ?? []) as Record<string, unknown>[])
  expect(now).toHaveLength((old ?? []).length + 1)
  expect(now?.slice(0, -1)).toMatchObject(old ?? [])
  for (const key of ['release_started_at', 'release_completed_at', 'updated_at']) {
    expect(after[key]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  }
}

/** Holds the outputs of a run that released against the world. */
export function expectOutputs(run: Run, release: Release): void {
  const packageAsset = release.assets.find(({ name }) => name.endsWith('.tar.gz'))
  const [artifact] = run.world.artifacts.slice(-1)
  expect(artifact?.digest).toBe(packageAsset?.digest)
  expect(sha256(readFileSync(artifact?.file ?? ''))).toBe(packageAsset?.digest)
  expect(run.outputs).toMatchObject({
    ...{ status: 'released', tag: release.tag, 'release-id': String(release.id), resumable: 'false' },
    ...{ 'package-digest': packageAsset?.digest, 'artifact-id': String(artifact?.id) },
    ...{ 'artifact-name': artifact?.name, 'artifact-digest': artifact?.digest },
    'state-commit': run.world.commits.at(-1)?.sha,
  })
}
