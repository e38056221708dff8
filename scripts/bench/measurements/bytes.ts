import { rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Bench, isThere } from '../bench.js'
import { bundleOf, PEERS } from '../peers.js'
import { type Contender, launch, peak, ratio, runRounds, type Sample, typical } from '../rounds.js'
import { digits, inSeconds, judged, mebibytes, type Measurement, notMeasured, type Row, shown } from '../row.js'

const OURS = 'ds-release'
const GIB = 2 ** 30
const PEAK_LIMIT_MIB = 110
const cpu = (sample: Sample): number => sample.cpu
const wall = (sample: Sample): number => sample.wall

function sizeOf(bench: Bench): string {
  return `${digits(bench.args.size / GIB)} GiB`
}

/** The digest of one large file. */
export const hash: Measurement = {
  name: 'hash',
  perNode: true,
  measure: async (bench) => {
    if (!isThere('openssl')) return [notMeasured('Hashing', 'There is no openssl here to compare with.')]
    const file = bench.noise(bench.args.size)
    const base = '`openssl dgst -sha256`'
    const contenders = [
      { name: base, command: ['openssl', 'dgst', '-sha256', file] },
      { name: OURS, command: [bench.node, await bench.probe('hash'), file] },
    ]
    const rounds = runRounds(contenders, bench.args.rounds)
    const goal = { what: `Hashing ${sizeOf(bench)}, CPU`, limit: 1.15, unit: `× ${base}` }
    const wallRatio = digits(ratio(rounds, OURS, base, wall))
    return [
      judged(goal, ratio(rounds, OURS, base, cpu), {
        detail: `${inSeconds(typical(rounds, OURS, cpu))}, wall ${wallRatio} ×, ${mebibytes(peak(rounds, OURS))}`,
      }),
    ]
  },
}

const TWO_DIGESTS =
  'Two digests are taken, one of the file for the manifest and one of the archive for the record that is sealed before ' +
  'the first write to GitHub; hashing twice alone costs more than the goal. Beside it stands the same work by hand.'

/** Hash, archive and upload of one large file. */
export const packaging: Measurement = {
  name: 'package',
  perNode: true,
  measure: async (bench) => {
    if (!isThere('openssl') || !isThere('curl')) return [notMeasured('Packaging', 'There is no openssl or curl here.')]
    const sink = await bench.sink()
    const file = bench.noise(bench.args.size)
    const [archive, tar] = [bench.path('model.tar.gz'), bench.path('model.tar')]
    const send = (path: string): string => `curl -sS -o ${bench.path('answer')} -T ${path} ${sink}/blobs/x`
    const digest = (path: string): string => `openssl dgst -sha256 ${path}`
    const [base, byHand] = ['`openssl dgst` + `curl -T`', '`openssl`, `tar`, `openssl`, `curl`']
    const clear = (): void => [archive, tar].forEach((path) => rmSync(path, { force: true }))
    const shell = (name: string, lines: readonly string[]): Contender => ({
      ...{ name, command: ['bash', '-ec', lines.join('\n')], before: clear },
    })
    const contenders: Contender[] = [
      shell(base, [digest(file), send(file)]),
      shell(byHand, [digest(file), `tar -cf ${tar} -C ${dirname(file)} ${basename(file)}`, digest(tar), send(tar)]),
      { name: OURS, command: [bench.node, await bench.probe('package'), file, archive, sink], before: clear },
      ...uploadingPeers(bench, sink, file),
    ]
    const rounds = runRounds(contenders, bench.args.rounds)
    clear()
    const others = contenders.slice(3).flatMap(({ name }) => (rounds.has(name) ? [name] : []))
    const compare = (of: typeof cpu): string =>
      [
        `${byHand} ${digits(ratio(rounds, byHand, base, of))} ×`,
        ...others.map((name) => `${name}, upload alone ${digits(ratio(rounds, name, base, of))} ×`),
      ].join('; ')
    const what = `Hash, archive and upload of ${sizeOf(bench)}`
    return [
      judged({ what: `${what}, CPU`, limit: 1.1, unit: `× (${base})` }, ratio(rounds, OURS, base, cpu), {
        detail: `${inSeconds(typical(rounds, OURS, cpu))}, ${digits(ratio(rounds, OURS, byHand, cpu))} × by hand`,
        peers: compare(cpu),
        whyMissed: TWO_DIGESTS,
      }),
      judged({ what: `${what}, wall`, limit: 0.9, unit: `× (${base})` }, ratio(rounds, OURS, base, wall), {
        detail: `${inSeconds(typical(rounds, OURS, wall))}, ${digits(ratio(rounds, OURS, byHand, wall))} × by hand`,
        peers: compare(wall),
        whyMissed:
          'As above; and the archive is on the disk before the record is sealed, so that a run that dies can go on.',
      }),
      judged({ what: `${what}, peak memory`, limit: PEAK_LIMIT_MIB, unit: 'MiB' }, peak(rounds, OURS), {
        peers: others.map((name) => `${name} ${mebibytes(peak(rounds, name))}`).join('; '),
      }),
    ]
  },
}

function uploadingPeers(bench: Bench, sink: string, file: string): Contender[] {
  const bundle = bundleOf(PEERS.release, bench.args.peers, bench.node)
  if (bundle === null) return []
  const env = {
    ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_API_URL: sink, GITHUB_SHA: '0'.repeat(40) },
    ...{
      GITHUB_WORKSPACE: bench.scratch,
      INPUT_TOKEN: 'token-of-the-bench',
      INPUT_FILES: file,
      INPUT_TAG_NAME: 'v1.0.0',
    },
    ...{ INPUT_OVERWRITE_FILES: 'true' },
  }
  return [
    { name: PEERS.release.name, command: [bench.node, bundle], env, cwd: bench.scratch, isPeer: true, mostRounds: 1 },
  ]
}

const MEMORY_SIZES = [GIB / 2, 2 * GIB, 6 * GIB]
const SPREAD_LIMIT_MIB = 16

/** Peak memory by the size of what goes in. GitHub takes no asset of more than 2 GiB: above that, the archive alone. */
export const memory: Measurement = {
  name: 'memory',
  perNode: true,
  measure: async (bench) => {
    const sink = await bench.sink()
    const probe = await bench.probe('package')
    const archive = bench.path('model.tar.gz')
    const peaks = MEMORY_SIZES.map((size) => {
      const file = bench.noise(size)
      const upload = size <= 2 * GIB ? [sink] : []
      const { rss } = launch({ name: OURS, command: [bench.node, probe, file, archive, ...upload] })
      rmSync(archive)
      return rss
    })
    const note = 'At 6 GiB hash and archive alone: GitHub takes no asset of more than 2 GiB.'
    const detail = peaks.map((rss) => rss.toFixed(0)).join(', ')
    return [
      judged({ what: 'Peak memory at 0.5, 2 and 6 GiB', limit: PEAK_LIMIT_MIB, unit: 'MiB' }, Math.max(...peaks), {
        ...{ detail, note },
      }),
      judged(
        { what: 'Difference between these peaks', limit: SPREAD_LIMIT_MIB, unit: 'MiB' },
        Math.max(...peaks) - Math.min(...peaks),
      ),
    ]
  },
}

/** The upload of a workflow artifact. */
export const artifact: Measurement = {
  name: 'artifact',
  perNode: true,
  measure: async (bench) => {
    const bundle = bundleOf(PEERS.artifact, bench.args.peers, bench.node)
    const sink = await bench.sink()
    // A default upload takes 35 s of CPU per GiB, so that a quarter has to do.
    const size = bench.args.size / 4
    const file = bench.noise(size)
    const what = `Workflow artifact of ${mebibytes(size / 2 ** 20)}, CPU`
    const peerName = `${PEERS.artifact.name}, its default`
    const ours: Contender = {
      ...{
        name: OURS,
        command: [bench.node, await bench.probe('artifact'), file, bench.scratch],
        env: serviceOf(sink),
      },
    }
    if (bundle === null)
      return [
        shown(what, inSeconds(launch(ours).cpu), '', `${PEERS.artifact.name} is not there, or needs a newer Node.`),
      ]
    const inputs = { INPUT_NAME: 'model', INPUT_PATH: file, 'INPUT_IF-NO-FILES-FOUND': 'error' }
    const options = {
      'INPUT_COMPRESSION-LEVEL': '6',
      INPUT_OVERWRITE: 'false',
      'INPUT_INCLUDE-HIDDEN-FILES': 'false',
      INPUT_ARCHIVE: 'true',
    }
    const peer: Contender = {
      ...{
        name: peerName,
        command: [bench.node, bundle],
        env: { ...serviceOf(sink), ...inputs, ...options },
        isPeer: true,
      },
    }
    const rounds = runRounds([{ ...peer, mostRounds: 2 }, ours], bench.args.rounds)
    if (!rounds.has(peerName)) return [notMeasured(what, `${peerName} failed here.`)]
    return [artifactRow(what, rounds, peerName)]
  },
}

function artifactRow(what: string, rounds: ReturnType<typeof runRounds>, peerName: string): Row {
  return judged({ what, limit: 0.08, unit: `× ${peerName}` }, ratio(rounds, OURS, peerName, cpu), {
    detail: `${inSeconds(typical(rounds, OURS, cpu))}, ${mebibytes(peak(rounds, OURS))}`,
    peers: `${inSeconds(typical(rounds, peerName, cpu))}, ${mebibytes(peak(rounds, peerName))}`,
    whyMissed:
      'Nothing is deflated; what is left is the official client, @actions/artifact, which both use: half a second to load, then 3 s for each GiB.',
  })
}

/** What a runner sets for the artifact service; the token says which run it is for, its signature nobody checks. */
function serviceOf(sink: string): Record<string, string> {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const token = [part({ alg: 'none' }), part({ scp: 'Actions.Results:run:job' }), 'x'].join('.')
  return {
    ...{ ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: sink, GITHUB_SERVER_URL: 'https://github.com' },
    ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_RUN_ID: '1' },
  }
}
