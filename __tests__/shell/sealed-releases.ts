import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { digestOf } from '../../src/formats/digest.js'
import { transactionId } from '../../src/release/journal.js'
import type { ReleaseRecord } from '../../src/release/record.js'
import { sealDigest } from '../../src/release/seal.js'
import { tarHeader, tarPadding } from '../../src/runner/tar-header.js'
import { Killed } from './local-adapters.js'
import type { EndedRun, LocalHost, RunPlan } from './local-host.js'
import { CONFIG, filesOf, stateFileOf, stateOf } from './model-repository.js'
import { sampleOf } from '../sample.js'
import { endOf, writesOf } from './releases.js'

const TREE = ['record.json', 'metadata.json', 'model_card.md', 'requirements.txt', 'manifest.json']

/** The files of a bundle, in order. */
function unbundled(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (let at = 0; bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + 512)
    const size = parseInt(header.toString('latin1', 124, 135), 8)
    files.set(header.toString('latin1', 0, header.indexOf(0)), bytes.subarray(at + 512, at + 512 + size))
    at += 512 + size + tarPadding(size)
  }
  return files
}

function bundled(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts = [...files].flatMap(([name, bytes]) => [
    tarHeader(name, bytes.length),
    bytes,
    Buffer.alloc(tarPadding(bytes.length)),
  ])
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

type Handed = Map<string, Buffer>
type Forge = (record: ReleaseRecord, files: Handed) => unknown

const OFF = { enabled: false, reason: 'Not of interest here' }
const GATES = { ...{ tests: OFF, security: OFF, 'data-quality': OFF }, performance: CONFIG.gates.performance }

/** A release in two jobs of one run: the first judges and seals, the second publishes and runs no command. */
export function sealedReleases(local: () => LocalHost): void {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ds-release-sealed-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** A feature whose commands count how often they ran. */
  const prepare = async (id: string, config: object = {}, plan: Parameters<typeof filesOf>[1] = {}) => {
    const ran = join(folder, `${id}.ran`)
    const run = `printf x >> ${ran}; mkdir -p {package} && cp {model} {package}/m.bin`
    const gates = { ...GATES, types: { run: `printf x >> ${ran}` } }
    const branch = `release/${id}`
    const files = filesOf(id, { ...plan, config: { steps: { export: { run } }, gates, ...config } })
    const gated = await local().reviewedBranch(branch, files)
    const timesRan = (): number => (existsSync(ran) ? readFileSync(ran).length : 0)
    return { id, branch, gated, timesRan, plan: { branch, inputs: { 'feature-id': id } } satisfies RunPlan }
  }
  type Prepared = Awaited<ReturnType<typeof prepare>>
  const withInputs = (plan: RunPlan, inputs: Record<string, string>): RunPlan => ({
    ...plan,
    inputs: { ...plan.inputs, ...inputs },
  })

  const sealIt = async ({ plan }: Prepared, more: Partial<RunPlan> = {}): Promise<EndedRun & { sealed: string }> => {
    const run = await local().run({ ...withInputs(plan, { command: 'seal' }), ...more })
    expect(endOf(run)).toEqual([0, 'sealed', []])
    return { ...run, sealed: run.outcome.outputs.sealed ?? '' }
  }
  /** The second job, of the same run. */
  const publishIt = async (
    { plan }: Prepared,
    { runId, sealed }: { runId: string; sealed: string },
    more: Partial<RunPlan> & { attempt?: number } = {},
  ): Promise<EndedRun> => {
    const { attempt = 1, inputs = {}, ...others } = more
    return await local().run({ ...withInputs(plan, { sealed, ...inputs }), of: { runId, attempt }, ...others })
  }

  const expectOne = async ({ id, branch, gated }: Prepared): Promise<void> => {
    const { releases, tags, commits } = await local().leftOf(id, branch)
    expect(releases).toMatchObject([{ tag: `${id}/v1.0.0`, draft: false }])
    expect(releases[0]?.assets).toHaveLength(4)
    expect(tags).toEqual([{ name: `${id}/v1.0.0`, commit: gated }])
    expect(commits.filter(({ message }) => message.includes('DS-Release-Tx'))).toHaveLength(1)
  }

  describe('a release in two jobs', () => {
    it('judges and seals in the first, which writes nothing but an artifact, and publishes in the second', async () => {
      const prepared = await prepare('two-jobs')
      const sealing = await sealIt(prepared)
      expect(writesOf(sealing)).toEqual([])
      const { outputs, summary } = sealing.outcome
      expect(outputs).toMatchObject({ verdict: 'passed', version: '1.0.0', resumable: 'false' })
      expect(outputs.sealed).toMatch(/^sha256:[0-9a-f]{64}$/)
      expect(outputs['artifact-name']).toBe(`ds-release-sealed-two-jobs-${outputs.sealed?.slice(7) ?? ''}.tar`)
      expect(summary).toContain('is sealed; nothing is published yet')
      const bytes = local().contents.get(outputs['artifact-id'] ?? '')
      const files = unbundled(bytes ?? Buffer.alloc(0))
      expect([...files.keys()]).toEqual([...TREE, 'package.tar.gz'])
      expect(digestOf(files.get('package.tar.gz')?.toString('latin1') ?? '')).toBeDefined()
      const before = prepared.timesRan()

      const run = await publishIt(prepared, sealing)
      expect(endOf(run)).toEqual([0, 'released', []])
      expect(prepared.timesRan()).toBe(before)
      await expectOne(prepared)
      expect(run.outcome.outputs).toMatchObject({
        ...{ verdict: 'passed', version: '1.0.0', 'package-digest': outputs['package-digest'] },
        ...{ 'artifact-digest': outputs['package-digest'], 'model-metrics': '{"f1_score":0.9}' },
      })
      const { releases } = await local().leftOf('two-jobs', prepared.branch)
      const archive = releases[0]?.assets.find(({ name }) => name === 'two-jobs-1.0.0.tar.gz')
      expect(archive?.digest).toBe(outputs['package-digest'])
    })

    it('is already released for both jobs of the next run, and for the second one run again', async () => {
      const prepared = await prepare('two-again')
      const first = await sealIt(prepared)
      expect(endOf(await publishIt(prepared, first))).toEqual([0, 'released', []])
      const again = await publishIt(prepared, first, { at: prepared.gated, attempt: 2 })
      expect([endOf(again), writesOf(again)]).toEqual([[0, 'already-released', []], []])
      const sealing = await local().run(withInputs(prepared.plan, { command: 'seal' }))
      expect([endOf(sealing), sealing.outcome.outputs.sealed]).toEqual([[0, 'already-released', []], undefined])
      const publishing = await publishIt(prepared, { runId: sealing.runId, sealed: '' })
      expect([endOf(publishing), writesOf(publishing)]).toEqual([[0, 'already-released', []], []])
    })

    it('ends with 1 in the first where a gate fails', async () => {
      const gates = { ...GATES, types: { run: 'exit 3' } }
      const prepared = await prepare('two-failing', { gates })
      const run = await local().run(withInputs(prepared.plan, { command: 'seal' }))
      expect([run.outcome.exitCode, run.outcome.outputs.status, run.outcome.outputs.sealed]).toEqual([
        1,
        'refused',
        undefined,
      ])
    })

    it('is foretold by a dry run of either job', async () => {
      const prepared = await prepare('two-dry')
      const dry = await local().run(withInputs(prepared.plan, { command: 'seal', 'dry-run': 'true' }))
      expect([endOf(dry), writesOf(dry)]).toEqual([[0, 'planned', []], []])
      const sealing = await sealIt(prepared)
      const run = await publishIt(prepared, sealing, { inputs: { 'dry-run': 'true' } })
      expect([endOf(run), writesOf(run)]).toEqual([[0, 'planned', []], []])
      expect(run.outcome.summary).toContain('two-dry/v1.0.0')
    })

    it('publishes nothing, and runs nothing, where `sealed` is given and empty', async () => {
      const prepared = await prepare('two-empty')
      const run = await publishIt(prepared, { runId: (await sealIt(prepared)).runId, sealed: '' })
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringContaining('`sealed` is given and empty')]])
      expect([writesOf(run), prepared.timesRan()]).toEqual([[], 2])
    })

    it('takes the model that is committed beside the records from the first job', async () => {
      const prepared = await prepare('two-model', { 'commit-model': true })
      const sealing = await sealIt(prepared)
      const run = await publishIt(prepared, sealing)
      expect(endOf(run)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })

    it('keeps to the version that both jobs are told', async () => {
      const prepared = await prepare('two-version')
      const sealing = await sealIt(prepared, withInputs(prepared.plan, { command: 'seal', version: '2.0.0' }))
      const other = await publishIt(prepared, sealing)
      expect(endOf(other)).toEqual([2, 'refused', [expect.stringContaining('its version is "2.0.0" and not "1.0.0"')]])
      const run = await publishIt(prepared, sealing, { inputs: { version: '2.0.0' } })
      expect(endOf(run)).toEqual([0, 'released', []])
    })

    it('is not published where the state or a review has changed since it was sealed', async () => {
      const prepared = await prepare('two-minds')
      const sealing = await sealIt(prepared)
      const files = { [stateFileOf('two-minds')]: stateOf('two-minds', { status: 'changes_requested' }) }
      await local().commit({ branch: prepared.branch, files })
      const run = await publishIt(prepared, sealing, { at: prepared.gated })
      expect(endOf(run)).toEqual([2, 'refused', [expect.stringContaining('changes_requested')]])
      expect(writesOf(run)).toEqual([])
    })

    it('is searched for secrets of the job that publishes it', async () => {
      const prepared = await prepare(
        'two-secrets',
        { env: { pass: ['A_TOKEN'] } },
        { state: { title: 'tok_NOTREALnotreal0123' } },
      )
      const sealing = await sealIt(prepared)
      const run = await publishIt(prepared, sealing, { env: { A_TOKEN: 'tok_NOTREALnotreal0123' } })
      expect(endOf(run)).toEqual([1, 'refused', [expect.stringContaining('A_TOKEN stands in')]])
      expect(writesOf(run)).toEqual([])
      const packed = await prepare(
        'two-packed',
        { env: { pass: ['A_TOKEN'] } },
        { files: { 'models/churn.bin': 'x tok_NOTREALnotreal0123' } },
      )
      const other = await publishIt(packed, await sealIt(packed), { env: { A_TOKEN: 'tok_NOTREALnotreal0123' } })
      expect(endOf(other)).toEqual([1, 'refused', [expect.stringContaining('A_TOKEN stands in m.bin of the package')]])
      expect(writesOf(other)).toEqual([])
    })
  })

  describe('a second job that died', () => {
    it.each(sampleOf([3, 7, 8, 12], 1))(
      'at write %i is finished by running it again, and nothing is judged again',
      async (write) => {
        const prepared = await prepare(`two-died-${String(write)}`)
        const sealing = await sealIt(prepared)
        local().fault('kill-after', write)
        await expect(publishIt(prepared, sealing)).rejects.toBeInstanceOf(Killed)
        const ran = prepared.timesRan()
        const run = await publishIt(prepared, sealing, { attempt: 2, at: prepared.gated })
        expect([endOf(run), prepared.timesRan()]).toEqual([[0, 'released', []], ran])
        await expectOne(prepared)
      },
    )

    it.each(sampleOf([4, 12], 1))('at write %i is finished by running both jobs again', async (write) => {
      const prepared = await prepare(`two-both-${String(write)}`)
      const first = await sealIt(prepared)
      local().fault('kill-after', write)
      await expect(publishIt(prepared, first)).rejects.toBeInstanceOf(Killed)
      const of = { runId: first.runId, attempt: 2 }
      const again = await local().run({ ...withInputs(prepared.plan, { command: 'seal' }), of, at: prepared.gated })
      expect(endOf(again)).toEqual([0, 'sealed', []])
      const sealed = again.outcome.outputs.sealed ?? ''
      const run = await publishIt(prepared, { runId: first.runId, sealed }, { attempt: 2, at: prepared.gated })
      expect(endOf(run)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })

    it('is finished by a plain release, too', async () => {
      const prepared = await prepare('two-plain')
      const sealing = await sealIt(prepared)
      local().fault('kill-after', 8)
      await expect(publishIt(prepared, sealing)).rejects.toBeInstanceOf(Killed)
      expect(endOf(await local().run(prepared.plan))).toEqual([0, 'released', []])
      await expectOne(prepared)
    })

    it('is finished in another run, after its branch has gone on', async () => {
      const prepared = await prepare('two-later')
      const first = await sealIt(prepared)
      local().fault('kill-after', 8)
      await expect(publishIt(prepared, first)).rejects.toBeInstanceOf(Killed)
      await local().commit({ branch: prepared.branch, files: { 'models/churn.bin': 'another model\n' } })
      const second = await sealIt(prepared)
      const run = await publishIt(prepared, second)
      expect(endOf(run)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })
  })

  describe('what was handed over', () => {
    let prepared: Prepared
    let genuine: EndedRun & { sealed: string }
    let bytes: Buffer
    beforeAll(async () => {
      prepared = await prepare('two-forged')
      genuine = await sealIt(prepared)
      bytes = local().contents.get(genuine.outcome.outputs['artifact-id'] ?? '') ?? Buffer.alloc(0)
    })

    const put = (artifact: string, content: Buffer): void => void local().contents.set(artifact, content)

    /** An artifact that a command with root in the first job made, with the digest that it also gave out. */
    const forge = (change: Forge): string => {
      const files = new Map(unbundled(bytes))
      const record = JSON.parse(files.get('record.json')?.toString() ?? '') as ReleaseRecord
      const made = change(record, files) ?? record
      files.set('record.json', Buffer.from(`${JSON.stringify(made, null, 2)}\n`))
      const tree = Object.fromEntries(TREE.map((name) => [name, files.get(name)?.toString() ?? '']))
      const seal = sealDigest(tree)
      const id = local().store.nextId()
      const content = bundled(files)
      const kept = { id, runId: genuine.runId, name: `ds-release-sealed-two-forged-${seal.slice(7)}.tar`, file: '' }
      const facts = {
        size: content.length,
        digest: '',
        final: true,
        createdAt: '2026-11-02T10:00:00Z',
        expiresAt: null,
      }
      local().store.state.artifacts.push({ ...kept, ...facts })
      put(String(id), content)
      return seal
    }
    const refused = async (sealed: string): Promise<[number, string]> => {
      const ran = prepared.timesRan()
      const run = await publishIt(prepared, { runId: genuine.runId, sealed })
      expect([writesOf(run), prepared.timesRan()]).toEqual([[], ran])
      return [run.outcome.exitCode, run.outcome.annotations.map(({ message }) => message).join('\n')]
    }
    /** Puts one of the texts in the place of another one, with all that states its digest. */
    const retext = (record: ReleaseRecord, files: Handed, name: string, text: string): void => {
      files.set(name, Buffer.from(text))
      const about = { size: Buffer.byteLength(text), sha256: digestOf(text) }
      for (const one of record.assets) if (one.name === name) Object.assign(one, about)
      for (const one of record.packageFiles) if (one.path === name) Object.assign(one, about)
      if (name !== 'manifest.json') {
        const { feature, version, commit } = record
        const listed = record.packageFiles.filter(({ path }) => path !== 'manifest.json')
        const sorted = listed.toSorted((one, other) => (one.path < other.path ? -1 : 1))
        const manifest = `${JSON.stringify({ schema: 1, feature, version, commit, files: sorted }, null, 2)}\n`
        retext(record, files, 'manifest.json', manifest)
      }
      record.tx = transactionId(record)
    }

    /** Has the metadata say what the record says, so that only what is made up is wrong. */
    const agree = (record: ReleaseRecord, files: Handed): void => {
      const metadata = JSON.parse(files.get('metadata.json')?.toString() ?? '') as object
      const { verdict, metrics, metricsAsWritten, packageFiles } = record
      const own = ['metadata.json', 'manifest.json']
      const listed = packageFiles.filter(({ path }) => !own.includes(path))
      const said = { verdict, metrics, metrics_as_written: metricsAsWritten, files: listed }
      retext(record, files, 'metadata.json', `${JSON.stringify({ ...metadata, ...said }, null, 2)}\n`)
    }

    const forged: readonly [what: string, change: Forge, problem: RegExp][] = [
      ['another title', (record) => ({ ...record, title: 'Forged' }), /its title is "Forged"/],
      ['another folder of records', (record) => ({ ...record, recordsFolder: 'src' }), /its recordsFolder is "src"/],
      ['another server', (record) => ({ ...record, serverUrl: 'https://evil.example' }), /its serverUrl is/],
      ['another state file', (record) => ({ ...record, stateFile: 'x.json' }), /its stateFile is/],
      ['another branch', (record) => ({ ...record, branch: 'main' }), /its branch is "main"/],
      ['gates that were off', (record) => ({ ...record, gatesEnabled: false }), /its gatesEnabled is false/],
      ['fewer criteria for people', (record) => ({ ...record, criteria: ['x'] }), /its criteria is/],
      [
        'another verdict',
        (record, files) => {
          record.verdict = 'disabled'
          agree(record, files)
        },
        /its verdict is disabled/,
      ],
      ['no verdict of a gate', (record) => ({ ...record, verdicts: record.verdicts.slice(1) }), /it has verdicts of/],
      [
        'a gate that was skipped',
        (record) => {
          for (const one of record.verdicts) if (one.gate === 'types') one.verdict = 'skipped'
        },
        /types is not switched off/,
      ],
      [
        'a gate that somebody waived',
        (record) => {
          for (const one of record.verdicts) if (one.gate === 'types') one.verdict = 'waived'
        },
        /nobody waives it/,
      ],
      [
        'a gate that failed',
        (record) => {
          for (const one of record.verdicts) if (one.gate === 'types') one.verdict = 'failed'
        },
        /the verdict of types is failed/,
      ],
      [
        'metrics that the table does not have',
        (record, files) => {
          record.metrics = { f1_score: 0.99 }
          agree(record, files)
        },
        /its metrics are not those as they were written/,
      ],
      ['the latest release where it is not', (record) => ({ ...record, latest: !record.latest }), /its latest is/],
      ['a champion', (record) => ({ ...record, champion: { version: '0.1.0', tag: 'x', metrics: {} } }), /champion/],
      [
        'an asset of its own',
        (record) => {
          record.assets.push({ name: 'evil.sh', type: 'text/plain', size: 1, sha256: digestOf('x') })
          record.tx = transactionId(record)
        },
        /its assets are not those/,
      ],
      ['a time that is none', (record) => ({ ...record, startedAt: 'yesterday' }), /its startedAt is/],
      [
        'another commit',
        (record, files) => {
          record.commit = 'f'.repeat(40)
          retext(record, files, 'metadata.json', files.get('metadata.json')?.toString() ?? '')
        },
        /its commit is f{40}/,
      ],
      [
        'another feature',
        (record, files) => {
          record.feature = 'churn'
          retext(record, files, 'metadata.json', files.get('metadata.json')?.toString() ?? '')
        },
        /its feature is "churn"/,
      ],
      [
        'another version',
        (record, files) => {
          record.version = '9.0.0'
          retext(record, files, 'metadata.json', files.get('metadata.json')?.toString() ?? '')
        },
        /its tag is "two-forged\/v1\.0\.0"/,
      ],
      [
        'metadata that says otherwise',
        (record, files) => {
          retext(
            record,
            files,
            'metadata.json',
            (files.get('metadata.json')?.toString() ?? '').replaceAll('0.9', '0.99'),
          )
        },
        /metadata\.json has another metrics/,
      ],
      [
        'a card that says otherwise',
        (record, files) => {
          retext(record, files, 'model_card.md', '# Card\n')
          agree(record, files)
        },
        /documentation passed in it, and does not/,
      ],
      [
        'metrics below their bound',
        (record, files) => {
          record.metrics = { f1_score: 0.5 }
          record.metricsAsWritten = { f1_score: 0.5 }
          agree(record, files)
        },
        /performance passed in it, and does not/,
      ],
      [
        'a model that the commit does not have',
        (record, files) => {
          const text = files.get('metadata.json')?.toString() ?? ''
          const metadata = JSON.parse(text) as { model: { sha256: string }[] }
          for (const one of metadata.model) one.sha256 = digestOf('other')
          retext(record, files, 'metadata.json', `${JSON.stringify(metadata, null, 2)}\n`)
        },
        /models\/churn\.bin has other bytes in the checkout/,
      ],
    ]
    it.each(sampleOf(forged, 8))('is refused where it was forged with %s', async (_, change, problem) => {
      expect(await refused(forge(change))).toEqual([2, expect.stringMatching(problem)])
    })

    it.each<[what: string, change: Forge, problem: RegExp]>([
      [
        'without its package',
        (record, files) => {
          files.delete('package.tar.gz')
          record.warnings.push('Forged')
        },
        /it has no package/,
      ],
      [
        'with another package',
        (record, files) => {
          const packed = Buffer.from('no archive')
          files.set('package.tar.gz', packed)
          record.packageDigest = `sha256:${createHash('sha256').update(packed).digest('hex')}`
          for (const one of record.assets)
            if (one.name === record.packageName)
              Object.assign(one, { size: packed.length, sha256: record.packageDigest })
          record.tx = transactionId(record)
        },
        /does not hold the files that its manifest lists/,
      ],
      [
        'with a link in its package',
        (record, files) => {
          const tar = gunzipSync(files.get('package.tar.gz') ?? Buffer.alloc(0))
          tar.write('2', 156, 'latin1')
          const packed = gzipSync(tar)
          files.set('package.tar.gz', packed)
          record.packageDigest = `sha256:${createHash('sha256').update(packed).digest('hex')}`
          for (const one of record.assets)
            if (one.name === record.packageName)
              Object.assign(one, { size: packed.length, sha256: record.packageDigest })
          record.tx = transactionId(record)
        },
        /does not hold the files that its manifest lists/,
      ],
    ])('needs a person where it was handed over %s', async (_, change, problem) => {
      expect(await refused(forge(change))).toEqual([3, expect.stringMatching(problem)])
    })

    it.each<[what: string, change: (files: Handed) => Buffer | undefined, problem: RegExp]>([
      [
        'one byte of the package',
        (files) => {
          const packed = Buffer.from(files.get('package.tar.gz') ?? '')
          packed[9] = (packed[9] ?? 0) ^ 1
          files.set('package.tar.gz', packed)
          return undefined
        },
        /package\.tar\.gz has not the digest/,
      ],
      [
        'the record',
        (files) => {
          files.set('record.json', Buffer.from((files.get('record.json')?.toString() ?? '').replace('0.9', '0.99')))
          return undefined
        },
        /its records have the digest/,
      ],
      ['a file too many', (files) => void files.set('evil.sh', Buffer.from('x')), /evil\.sh has not the digest/],
      ['a text too few', (files) => void files.delete('manifest.json'), /manifest\.json is missing/],
      [
        'a name that leads out of it',
        (files) => {
          files.set('../../evil', Buffer.from('x'))
          return undefined
        },
        /it is not what a job that seals has written/,
      ],
      ['its end', () => bytes.subarray(0, 2000), /it is not what a job that seals has written/],
      ['everything', () => Buffer.from('PK\u0003\u0004 a zip'), /it is not what a job that seals has written/],
    ])('needs a person where somebody has changed %s of it', async (_, change, problem) => {
      const files = new Map(unbundled(bytes))
      put(genuine.outcome.outputs['artifact-id'] ?? '', change(files) ?? bundled(files))
      try {
        expect(await refused(genuine.sealed)).toEqual([3, expect.stringMatching(problem)])
      } finally {
        put(genuine.outcome.outputs['artifact-id'] ?? '', bytes)
      }
    })

    it('is refused where no job of this run has sealed it', async () => {
      expect(await refused(`sha256:${'0'.repeat(64)}`)).toEqual([
        2,
        expect.stringContaining('this run has no artifact'),
      ])
      const other = await local().run({ ...withInputs(prepared.plan, { sealed: genuine.sealed }) })
      expect(endOf(other)).toEqual([2, 'refused', [expect.stringContaining('this run has no artifact')]])
    })

    it('is refused at another commit than the run’s', async () => {
      await local().commit({ branch: prepared.branch, files: { 'notes.txt': 'Now.\n' } })
      const run = await publishIt(prepared, genuine)
      expect(endOf(run)).toEqual([
        2,
        'refused',
        [expect.stringMatching(/its commit is \w{40}, and the checkout is at/)],
      ])
    })

    it('is published all the same, once nobody meddles', async () => {
      const run = await publishIt(prepared, genuine, { at: prepared.gated })
      expect(endOf(run)).toEqual([0, 'released', []])
      await expectOne(prepared)
    })
  })
}
