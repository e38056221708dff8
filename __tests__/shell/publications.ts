import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { createGitHub } from '../../src/github/index.js'
import type { Clock, Host } from '../../src/host/host.js'
import { foretell, type Publication, publish, unfinishedNotice } from '../../src/publish/publish.js'
import { readJournal } from '../../src/publish/seen-journal.js'
import type { ReleaseHost } from '../../src/publish/transaction.js'
import { createFiles } from '../../src/runner/files.js'
import type { FaultPlan } from '../../rehearsal/github/faults.js'
import { readWorld } from '../../rehearsal/github/world-store.js'
import { recordingLog } from '../github/server.js'
import { cleanUp, commit, folder, git, type Rig, serve } from '../rehearsal/github-world.js'
import { buildRecord } from '../release/builders.js'

/** The release's own words where they are stored, a machine that never waits, and everything that it was told. */
interface Scene {
  rig: Rig
  host: ReleaseHost
  said: string[]
  publication: (change?: Partial<Publication>) => Promise<Publication>
}

const STATE = `${JSON.stringify({ id: 'churn', title: 'Churn', description: 'Who leaves', status: 'approved' }, null, 2)}\n`
const TEXTS = { 'metadata.json': '{}\n', 'manifest.json': '{}\n', 'model_card.md': '# Card\n' }

const ARCHIVE_DIGEST = `sha256:${createHash('sha256').update('an archive\n').digest('hex')}`

let rig: Rig | null = null

/** Artifacts that are not asked for here. */
const NO_OTHERS: Pick<Host['artifacts'], 'list' | 'download'> = {
  list: async () => await Promise.resolve(null),
  download: async () => await Promise.reject(new Error('nobody asks for an artifact')),
}

async function open(scenario: unknown = {}, faults: FaultPlan[] = []): Promise<Scene> {
  const from = folder()
  git(from, 'init', '--quiet', '-b', 'main')
  const head = commit(from, 'Train', { 'docs/workflow/state/churn.json': STATE, 'models/final.bin': 'weights\n' })
  rig = await serve({ source: from, scenario, faults })
  const said: string[] = []
  const [log, clock] = [recordingLog(said), hurriedClock()]
  const { api: apiUrl, graphql: graphqlUrl } = rig.github
  const options = {
    isProxied: false,
    token: rig.run.token,
    apiUrl,
    graphqlUrl,
    owner: 'acme',
    repo: 'demo',
    clock,
    log,
  }
  const github = createGitHub(options)
  const temp = folder()
  const artifacts: Host['artifacts'] = {
    ...NO_OTHERS,
    upload: async (_, name) => await Promise.resolve(artifactOf(name)),
  }
  const host: ReleaseHost = { log, clock, files: createFiles(temp, temp), artifacts, ...github }
  const me = { run: rig.run.runId, attempt: 1, nonce: 'a' }
  const { sealed, bytes } = seal(temp, head)
  const publication: Scene['publication'] = async (change = {}) => ({
    ...{ sealed, bytes, me, resumed: false, isPublished: false, reviewAgain: null },
    found: await readJournal(github, 'churn', change.me ?? me),
    ...change,
  })
  return { rig, host, said, publication }
}

const artifactOf = (name: string) => ({
  id: '1',
  name,
  digest: ARCHIVE_DIGEST,
  url: 'https://artifact',
})

function hurriedClock(): Clock {
  return {
    now: () => new Date(),
    sleep: async () => await Promise.resolve(),
    untilCancelled: async (begin) => await begin(),
  }
}

/** Writes the assets of a release and seals them. */
function seal(temp: string, head: string): Pick<Publication, 'sealed' | 'bytes'> {
  const packageName = 'churn-1.1.0.tar.gz'
  const texts = { [packageName]: 'an archive\n', ...TEXTS }
  const assets = Object.entries(texts).map(([name, text]) => {
    const file = join(temp, 'assets', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const sha256 = `sha256:${createHash('sha256').update(text).digest('hex')}`
    return { name, type: 'application/octet-stream', size: text.length, sha256 }
  })
  const record = buildRecord({
    commit: head,
    repository: 'acme/demo',
    assets,
    packageName,
    packageDigest: ARCHIVE_DIGEST,
  })
  const sealed = { record, metadata: '{}\n', modelCard: '# Card\n', requirements: 'numpy\n', manifest: '{}\n' }
  return {
    sealed,
    bytes: {
      archive: async () => await Promise.resolve(join(temp, 'assets', packageName)),
      stream: async (name, size) =>
        await Promise.resolve(createFiles(temp, temp).stream(join(temp, 'assets', name), size)),
    },
  }
}

const steps = (said: readonly string[], mark: string): string[] =>
  said.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length))

/** The writes of a release alone, each time on a GitHub of its own: in the order that was foretold, and after faults. */
export function publications(): void {
  describe('a release on GitHub', () => {
    afterEach(async () => {
      await rig?.github.close()
      rig = null
    })
    afterAll(cleanUp)

    it('writes what was foretold, in that order, and leaves one release, one tag and one state', async () => {
      const { rig, host, said, publication } = await open()
      const foretold = await foretell(host, await publication())
      const published = await publish(host, await publication())
      expect(steps(said, '→ ')).toEqual(foretold)
      expect(steps(said, 'would ')).toEqual(foretold)
      const world = await readWorld(rig.store, { commits: [] })
      expect(world.releases.map(({ tag, draft, assets }) => [tag, draft, assets.length])).toEqual([
        ['churn/v1.1.0', false, 4],
      ])
      expect(world.tags.map((tag) => tag.name)).toEqual(['churn/v1.1.0'])
      expect(published).toMatchObject({
        release: { id: world.releases[0]?.id, url: expect.stringContaining('/releases/tag/') },
        artifact: { name: 'churn-1.1.0.tar.gz' },
        stateCommit: world.head,
        end: { kind: 'released' },
      })
      // Who looks again finds nothing to write.
      expect(await foretell(host, await publication())).toEqual([])
    })

    it('waits for a pull request where the branch wants one, and waits on when it is run again', async () => {
      const protection = { main: { required_approvals: 1 } }
      const { host, said, publication } = await open({ protection })
      const foretold = await foretell(host, await publication())
      const published = await publish(host, await publication())
      expect(steps(said, '→ ')).toEqual(foretold)
      expect(foretold.at(-1)).toMatch(/waits for its pull request/)
      expect(published.end).toMatchObject({ kind: 'awaiting-merge', pullUrl: expect.stringContaining('/pull/') })
      const again = await publish(host, await publication({ resumed: true }))
      expect([again.end.kind, again.stateCommit]).toEqual(['awaiting-merge', null])
    })

    it('is gone on with by a later attempt where a run has died', async () => {
      const { rig, host, said, publication } = await open()
      const died = new Error('out of memory')
      const upload: Host['artifacts']['upload'] = async (file, name, without) => {
        if (name.endsWith('.tar.gz')) throw died
        return await host.artifacts.upload(file, name, without)
      }
      await expect(publish({ ...host, artifacts: { ...NO_OTHERS, upload } }, await publication())).rejects.toBe(died)

      const me = { run: rig.run.runId, attempt: 2, nonce: 'b' }
      const found = await readJournal(host, 'churn', me)
      expect(found?.standing).toBe('ended')
      expect(found === null ? '' : unfinishedNotice(found.entry)).toMatch(/1.1.0 at commit \w{12} is unfinished: it is/)
      const { record } = (await publication()).sealed
      said.length = 0
      const believed = found === null ? null : { ...found, believed: true }
      const published = await publish(host, await publication({ me, resumed: true, found: believed }))
      expect(published.end.kind).toBe('released')
      expect(published.artifact?.name).toBe('churn-1.1.0-attempt2.tar.gz')
      expect(steps(said, '→ ')).toEqual([
        ...[
          'take over the release of churn 1.1.0 from a run that has ended',
          'upload the package as a workflow artifact',
        ],
        ...[`publish the release ${record.tag}`, `commit the state to main: ${record.stateFile}`, 'close the journal'],
      ])
    })

    it('has one draft where the answer to the making of one was lost', async () => {
      // The draft is the fifth write: tree, entry and ref of the claim, then the tag.
      const { rig, host, said, publication } = await open({}, [{ kind: '502-after', at: 5 }])
      const published = await publish(host, await publication())
      expect(published.end.kind).toBe('released')
      const drafted = said.slice(said.indexOf('→ open a draft release for churn/v1.1.0'))
      expect(drafted.find((line) => line.includes('leaves doubt'))).toContain('/releases (status 502)')
      expect(steps(drafted, '→ ')[1]).toBe("note the draft's id in the journal")
      const world = await readWorld(rig.store, { commits: [] })
      expect(world.releases.map((one) => one.draft)).toEqual([false])
    })

    it('stops once where its archive has changed since it was sealed, and uploads no end of it', async () => {
      const { host, said, publication } = await open()
      const given = await publication()
      const changed = async function* (): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from('An archive\n'))
      }
      const bytes = {
        ...given.bytes,
        stream: async (name: string, size: number) =>
          name === given.sealed.record.packageName ? changed() : await given.bytes.stream(name, size),
      }
      const { end } = await publish(host, { ...given, bytes })
      expect(end).toMatchObject({ kind: 'stopped', stop: { code: 'conflict' } })
      expect(said.filter((line) => line.startsWith('→ upload churn-1.1.0.tar.gz'))).toHaveLength(1)
    })

    it('stops where its workflow artifact has other bytes, before it is published', async () => {
      const { rig, host, publication } = await open()
      const artifacts = {
        ...NO_OTHERS,
        upload: async (_: string, name: string) =>
          await Promise.resolve({ ...artifactOf(name), digest: `sha256:${'0'.repeat(64)}` }),
      }
      const { end } = await publish({ ...host, artifacts }, await publication())
      expect(end).toMatchObject({ kind: 'stopped', stop: { code: 'conflict' } })
      const world = await readWorld(rig.store, { commits: [] })
      expect(world.releases.map(({ draft }) => draft)).toEqual([true])
    })

    it('is stopped by a ruleset, and says by which one and what it has made', async () => {
      const rulesets = [{ name: 'Tags', target: 'tag', rules: ['creation'] }]
      const { host, publication } = await open({ rulesets })
      expect(await publish(host, await publication())).toMatchObject({
        ...{ release: null, artifact: null, stateCommit: null },
        end: { kind: 'stopped', stop: { code: 'interrupted', problems: [{ what: expect.stringMatching(/"Tags"/) }] } },
      })
    })

    it('needs a person where its tag stands on another commit', async () => {
      const { rig, host, said, publication } = await open()
      const { record } = (await publication()).sealed
      const tree = await rig.send('POST', 'git/trees', {
        tree: [{ path: 'a', mode: '100644', type: 'blob', content: 'a' }],
      })
      const other = await rig.send('POST', 'git/commits', {
        message: 'Other',
        tree: tree.body.sha,
        parents: [record.commit],
      })
      await rig.send('POST', 'git/refs', { ref: `refs/tags/${record.tag}`, sha: other.body.sha })
      const foretold = await foretell(host, await publication())
      expect(foretold.at(-1)).toMatch(/^tag churn\/v1.1.0 stands on commit/)
      const { end } = await publish(host, await publication())
      expect(end).toMatchObject({ kind: 'stopped', stop: { code: 'conflict', problems: [{ what: foretold.at(-1) }] } })
      expect(steps(said, '→ ').slice(1)).toEqual(['claim the release of churn 1.1.0 in the journal'])
    })
  })
}
