import { createHash } from 'node:crypto'
import { isNearAncestor } from './git-ancestry.js'
import { type CommitObject, parseCommit, type Signature } from './git-commit.js'
import { type NamedObject, ObjectReader, ObjectWriter, RefMover, TreeDiffer } from './git-objects.js'
import { GitError, runGit } from './git-process.js'
import { parseRefs, readRefs } from './git-refs.js'
import { readEntries, writeTree } from './git-trees.js'

/** Git's name for the tree with nothing in it. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
/** "No object" in git's own protocols. */
export const NO_OBJECT = '0'.repeat(40)

/** A full ref whose name means nothing else to git, in whatever place it is named. */
const PLAIN_REF = /^refs(\/\w[\w-]*(\.[\w-]+)*)+$/

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag'

export interface TreeEntry {
  mode: string
  type: ObjectType
  sha: string
  /** Bytes of a blob; null for everything else. */
  size: number | null
  path: string
}

/** One path of a tree to set (`sha`) or take away (`sha: null`). */
export interface TreeChange {
  path: string
  mode: string
  sha: string | null
}

/** Plumbing over one bare repository: git itself answers every question and makes every write. */
export class Git {
  private readonly names: ObjectReader
  private readonly objects: ObjectReader
  private readonly mover: RefMover
  private readonly differ: TreeDiffer
  private readonly writers = new Map<ObjectType, ObjectWriter>()

  constructor(readonly directory: string) {
    this.names = new ObjectReader(directory, { bytes: false })
    this.objects = new ObjectReader(directory, { bytes: true })
    this.mover = new RefMover(directory)
    this.differ = new TreeDiffer(directory)
  }

  /** Ends what was kept running for questions. */
  close(): void {
    this.names.close()
    this.objects.close()
    this.mover.close()
    this.differ.close()
    for (const writer of this.writers.values()) writer.close()
  }

  /** Standard output of a git command; throws GitError. */
  async run(args: string[], input: string | Buffer = '', env: Record<string, string> = {}): Promise<Buffer> {
    return await runGit(['-C', this.directory, ...args], input, env)
  }

  async text(args: string[], input: string | Buffer = ''): Promise<string> {
    return (await this.run(args, input)).toString('utf8').trimEnd()
  }

  private async textOrNull(args: string[]): Promise<string | null> {
    try {
      return (await this.text(args)) || null
    } catch (error) {
      if (error instanceof GitError) return null
      throw error
    }
  }

  /** Object that a full ref (`refs/…`) points at, or null. */
  async ref(name: string): Promise<string | null> {
    if (PLAIN_REF.test(name)) return await this.resolve(name)
    return await this.textOrNull(['show-ref', '--verify', '--hash', '--', name])
  }

  /** Object id of any revision expression, or null. */
  async resolve(expression: string): Promise<string | null> {
    if (/[\n\0]/.test(expression)) return null
    return (await this.names.ask(expression))?.sha ?? null
  }

  /** Commit that a revision expression peels to, or null. */
  async commitAt(expression: string): Promise<string | null> {
    return await this.resolve(`${expression}^{commit}`)
  }

  /** Kind of the object of that full id, or null. */
  async typeOf(sha: string): Promise<ObjectType | null> {
    if (!/^[0-9a-f]{40}$/.test(sha)) return null
    return ((await this.names.ask(sha))?.type ?? null) as ObjectType | null
  }

  async bytes(sha: string): Promise<Buffer> {
    return await this.contents(sha, 'blob')
  }

  private async contents(sha: string, type: ObjectType): Promise<Buffer> {
    const object = await this.objects.ask(sha)
    if (object?.type !== type) throw new GitError(`${sha} is no ${type}`)
    return object.bytes
  }

  /** Refs whose full name starts with the prefix, sorted by name. */
  async refs(prefix: string): Promise<{ name: string; sha: string; type: ObjectType }[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
    const list = ['for-each-ref', '--format=%(refname) %(objectname)', '--', ...(folder === '' ? [] : [folder])]
    const named = [...(readRefs(this.directory, folder) ?? parseRefs(await this.text(list)))]
      .filter(([name]) => name.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const refs = await Promise.all(named.map(async ([name, sha]) => ({ name, sha, type: await this.typeOf(sha) })))
    return refs.flatMap(({ type, ...ref }) => (type === null ? [] : [{ ...ref, type }]))
  }

  /** Writes an object as it stands and says whether it is new. */
  async write(type: ObjectType, bytes: string | Buffer): Promise<{ sha: string; fresh: boolean }> {
    const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    const name = createHash('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex')
    if ((await this.typeOf(name)) !== null) return { sha: name, fresh: false }
    const writer = this.writers.get(type) ?? new ObjectWriter(this.directory, type)
    this.writers.set(type, writer)
    return { sha: await writer.write(content), fresh: true }
  }

  /** Writes a commit with exactly these bytes as its message. */
  async writeCommit(commit: CommitObject): Promise<{ sha: string; fresh: boolean }> {
    const sign = (role: string, who: Signature): string => `${role} ${who.name} <${who.email}> ${who.when}\n`
    const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('')
    const head = `tree ${commit.tree}\n${parents}${sign('author', commit.author)}${sign('committer', commit.committer)}`
    return await this.write('commit', `${head}\n${commit.message}`)
  }

  /** A tree made of another (or nothing) with some paths changed; sub-trees come in by mode 040000. */
  async writeTree(base: string | null, changes: TreeChange[]): Promise<string> {
    const tree = base === null ? null : await this.resolve(`${base}^{tree}`)
    if (base !== null && tree === null) throw new GitError(`${base} has no tree`)
    const read = async (sha: string): Promise<NamedObject | null> => await this.objects.ask(sha)
    return await writeTree({ read, write: async (type, bytes) => await this.write(type, bytes) }, tree, changes)
  }

  /** Moves a ref by compare-and-swap (`old` NO_OBJECT: it must not exist); false when it stands elsewhere. */
  async moveRef(name: string, sha: string, old: string): Promise<boolean> {
    try {
      if (PLAIN_REF.test(name)) await this.mover.change(`update ${name} ${sha} ${old}`)
      else await this.run(['update-ref', '--no-deref', name, sha, old])
      return true
    } catch (error) {
      if (error instanceof GitError) return false
      throw error
    }
  }

  /** Makes refs that are not there yet, all of them in one go. */
  async makeRefs(refs: ReadonlyMap<string, string>): Promise<void> {
    if (refs.size === 0) return
    const lines = [...refs].map(([name, sha]) => `create ${name} ${sha}\n`)
    await this.run(['update-ref', '--no-deref', '--stdin'], lines.join(''))
  }

  /** Lets a ref point at an object, wherever it stands. */
  async setRef(name: string, sha: string): Promise<void> {
    if (PLAIN_REF.test(name)) await this.mover.change(`update ${name} ${sha}`)
    else await this.run(['update-ref', '--no-deref', name, sha])
  }

  async deleteRef(name: string): Promise<void> {
    if (PLAIN_REF.test(name)) await this.mover.change(`delete ${name}`)
    else await this.run(['update-ref', '--no-deref', '-d', name])
  }

  async isRefName(name: string): Promise<boolean> {
    if (PLAIN_REF.test(name) && !name.includes('.lock')) return true
    return (await this.textOrNull(['check-ref-format', '--normalize', name])) === name
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    const isNear = await isNearAncestor(older, newer, async (sha) => await this.parentsOrNull(sha))
    if (isNear !== null) return isNear
    try {
      await this.run(['merge-base', '--is-ancestor', older, newer])
      return true
    } catch (error) {
      if (error instanceof GitError) return false
      throw error
    }
  }

  private async parentsOrNull(sha: string): Promise<string[] | null> {
    return (await this.typeOf(sha)) === 'commit' ? (await this.commit(sha)).parents : null
  }

  async mergeBase(one: string, other: string): Promise<string | null> {
    if ((await this.parentsOrNull(other))?.includes(one) === true) return one
    if ((await this.parentsOrNull(one))?.includes(other) === true) return other
    return await this.textOrNull(['merge-base', one, other])
  }

  /** Commits, newest first, that `include` reaches and `exclude` does not. */
  async revisions(include: string[], exclude: string[], options: string[] = []): Promise<string[]> {
    const input = [...include, ...exclude.map((sha) => `^${sha}`)].join('\n')
    const out = await this.text(['rev-list', ...options, '--stdin'], `${input}\n`)
    return out === '' ? [] : out.split('\n')
  }

  async commit(sha: string): Promise<CommitObject> {
    return parseCommit((await this.contents(sha, 'commit')).toString('utf8'))
  }

  /** How two trees differ, in the words of `diff-tree -r -z -M --raw --numstat`; null stands for no tree at all. */
  async diff(from: string | null, to: string): Promise<string> {
    const trees = [from ?? EMPTY_TREE, to].map(async (one) => await this.resolve(`${one}^{tree}`))
    const [before, after] = await Promise.all(trees)
    if (before == null || after == null) throw new GitError(`${String(from)} or ${to} has no tree`)
    return await this.differ.diff(before, after)
  }

  /** Entries of a tree, with their sizes; recursively, a folder stands before what is in it. */
  async tree(expression: string, recursive: boolean): Promise<TreeEntry[]> {
    const sha = await this.resolve(`${expression}^{tree}`)
    if (sha === null) throw new GitError(`${expression} has no tree`)
    const rows: TreeEntry[] = []
    for (const [path, entry] of readEntries(await this.objects.ask(sha), sha)) {
      const mode = entry.mode.padStart(6, '0')
      const type = mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
      const size = type === 'blob' ? ((await this.names.ask(entry.sha))?.size ?? null) : null
      rows.push({ mode, type, sha: entry.sha, size, path })
      if (type !== 'tree' || !recursive) continue
      for (const inner of await this.tree(entry.sha, true)) rows.push({ ...inner, path: `${path}/${inner.path}` })
    }
    return rows
  }
}

/** Time of a signature as ISO 8601 in UTC, without fractions. */
export function signatureTime(signature: Signature): string {
  return isoTime(new Date(Number(signature.when.split(' ')[0]) * 1000))
}

/** ISO 8601 in UTC without fractions, as GitHub writes times. */
export function isoTime(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
