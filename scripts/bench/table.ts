import { cpus, totalmem, type } from 'node:os'
import { table } from '../generate/markdown.js'
import type { BenchArguments } from './arguments.js'
import { versionOf } from './node-version.js'
import type { Row } from './row.js'

/** A measured row and the Node that it was measured with; null where that makes no difference. */
export interface Measured extends Row {
  node: string | null
}

const HEAD = ['What', 'Node', 'Goal', 'ds-release', 'Beside it', 'Verdict', 'Why, and what to know']

/** The table, in Markdown. */
export function renderTable(rows: readonly Measured[]): string {
  return table(
    HEAD,
    rows.map((row) => [row.what, row.node ?? '', row.goal, row.ours, row.peers, marked(row), row.note]),
  )
}

function marked({ verdict }: Row): string {
  return verdict === 'missed' ? '**missed**' : verdict
}

/** The machine, without its name and paths. */
export function renderMachine(args: BenchArguments): string {
  const [first] = cpus()
  const nodes = args.nodes.map(versionOf).join(', ')
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`
  return `${String(cpus().length)} cores (${first?.model.trim() ?? 'unknown'}), ${memory}, ${type()}, Node ${nodes}.`
}

/** The call that measures the same again. */
export function renderCommand(args: BenchArguments): string {
  const size = args.size % 2 ** 30 === 0 ? `${String(args.size / 2 ** 30)}G` : `${String(args.size / 2 ** 20)}M`
  const nodes = args.nodes.length > 1 ? args.nodes.map(() => '--node NODE').join(' ') : ''
  const peers = args.peers === null ? '' : '--peers DIR --fetch-peers'
  const options = [`--size ${size}`, `--rounds ${String(args.rounds)}`, nodes, peers].filter((part) => part !== '')
  return `npm run bench -- ${options.join(' ')} --write`
}
