import { parseArgs } from 'node:util'

export interface BenchArguments {
  /** Bytes of the large file. */
  size: number
  rounds: number
  /** Names of measurements; all when empty. */
  only: readonly string[]
  /** Nodes to measure with. */
  nodes: readonly string[]
  /** Folder of the peers' checkouts; null where there is none. */
  peers: string | null
  /** Clones the peers into that folder first. */
  fetchPeers: boolean
  /** Writes docs/PERFORMANCE.md. */
  write: boolean
}

/** The options, for whoever asks for help. */
export const USAGE = `npm run bench [-- OPTION…]
  --size SIZE      of the large file: 512M, 2G (default 2G)
  --rounds N       default 5
  --only A,B       these measurements only
  --node PATH      a Node to measure with, repeatable; default: the one that runs this
  --peers DIR      checkouts of the peers, to measure them as well
  --fetch-peers    clones them into that folder first, at the tags that are measured
  --write          writes the table into docs/PERFORMANCE.md`

const UNITS: Readonly<Record<string, number>> = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }

/** Reads the command line; throws where it cannot be understood. */
export function readArguments(args: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '2G' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      node: { type: 'string', multiple: true, default: [process.execPath] },
      peers: { type: 'string' },
      'fetch-peers': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is no number of rounds`)
  return {
    size: readSize(values.size),
    rounds,
    only: values.only.split(',').filter((name) => name !== ''),
    nodes: values.node,
    peers: values.peers ?? null,
    fetchPeers: values['fetch-peers'],
    write: values.write,
  }
}

function readSize(text: string): number {
  const [, digits, unit] = /^(\d+)([KMG])$/.exec(text) ?? []
  if (digits === undefined || unit === undefined) throw new Error(`--size ${text} is no size such as 512M`)
  return Number(digits) * (UNITS[unit] ?? 1)
}
