// Measures what the action costs, beside what else does the same, and prints one table; with --write into docs/PERFORMANCE.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { fillBlocks } from '../generate/markdown.js'
import { type BenchArguments, readArguments, USAGE } from './arguments.js'
import { Bench, ROOT } from './bench.js'
import { artifact, hash, memory, packaging } from './measurements/bytes.js'
import { gates, output } from './measurements/commands.js'
import { requests, states } from './measurements/growth.js'
import { load } from './measurements/load.js'
import { request, startup } from './measurements/start.js'
import { fetchPeers } from './peers.js'
import type { Measurement } from './row.js'
import { versionOf } from './node-version.js'
import { type Measured, renderCommand, renderMachine, renderTable } from './table.js'

const MEASUREMENTS = [startup, request, hash, packaging, memory, artifact, gates, output, states, requests, load]
const DOCUMENT = join(ROOT, 'docs/PERFORMANCE.md')

async function measureAll(args: BenchArguments, chosen: readonly Measurement[], shared: string): Promise<Measured[]> {
  const rows: Measured[] = []
  for (const measurement of chosen) {
    for (const node of measurement.perNode ? args.nodes : args.nodes.slice(0, 1)) {
      const bench = new Bench(args, node, shared)
      try {
        const version = measurement.perNode ? (versionOf(node).split('.')[0] ?? null) : null
        for (const row of await measurement.measure(bench)) {
          rows.push({ ...row, node: version })
          console.error(`${row.what}, Node ${version ?? 'any'}: ${row.ours} ${row.goal} ${row.verdict} ${row.peers}`)
        }
      } finally {
        bench.close()
      }
    }
  }
  return rows
}

async function write(args: BenchArguments, table: string): Promise<void> {
  const blocks = {
    machine: () => renderMachine(args),
    command: () => ['```', renderCommand(args), '```'].join('\n'),
    table: () => table,
  }
  const filled = fillBlocks('docs/PERFORMANCE.md', readFileSync(DOCUMENT, 'utf8'), blocks)
  const options = await resolveConfig(DOCUMENT)
  writeFileSync(DOCUMENT, await format(filled, { ...options, filepath: DOCUMENT }))
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  const unknown = args.only.filter((name) => !MEASUREMENTS.some((one) => one.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `no measurement named ${unknown.join(', ')}; there are ${MEASUREMENTS.map((one) => one.name).join(', ')}`,
    )
  }
  if (args.fetchPeers && args.peers !== null) fetchPeers(args.peers)
  const chosen = MEASUREMENTS.filter((one) => args.only.length === 0 || args.only.includes(one.name))
  const shared = mkdtempSync(join(tmpdir(), 'ds-release-bench-'))
  try {
    const table = renderTable(await measureAll(args, chosen, shared))
    console.log(`${renderMachine(args)}\n\n${table}`)
    if (args.write) await write(args, table)
  } finally {
    rmSync(shared, { recursive: true, force: true })
  }
}

try {
  await main()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  process.exitCode = 1
}
