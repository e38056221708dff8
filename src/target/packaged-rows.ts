import { posix } from 'node:path'
import { isGolden, parseRequestRows, type GoldenRow, type RequestRow } from '../deployment/request-rows.js'
import { METADATA_NAME } from '../package/file-names.js'
import { GOLDEN_NAME, REQUESTS_NAME } from '../package/samples.js'
import type { StepContext } from './context.js'

/** Rows of a package, or why there are none. */
export type RowsReading<Row> = { ok: true; rows: Row[] } | { ok: false; why: string }

type Asked = Pick<StepContext, 'host' | 'version'>

/** The golden rows of a version's package. */
export async function goldenRows(context: Asked): Promise<RowsReading<GoldenRow>> {
  const read = await readRows(context, GOLDEN_NAME, true)
  if (read === null) {
    const { version } = context.version
    const why = `the package of ${version} has no golden rows: name their file in \`golden: {rows: …}\` of the configuration and release a new version, or deploy there without \`golden\``
    return { ok: false, why }
  }
  return read.ok ? { ok: true, rows: read.rows.filter(isGolden) } : read
}

/** What a load test sends: the requests of a version's package, else its golden rows. */
export async function loadRows(context: Asked): Promise<RowsReading<RequestRow>> {
  const read = (await readRows(context, REQUESTS_NAME, false)) ?? (await readRows(context, GOLDEN_NAME, true))
  if (read !== null) return read
  const { version } = context.version
  const why = `the package of ${version} has neither requests nor golden rows to send: name their file in \`requests:\` or \`golden: {rows: …}\` of the configuration and release a new version`
  return { ok: false, why }
}

/** How far a number of an answer may be off, as the version was packaged; 0 where it does not say. */
export async function packagedTolerance({ host, version }: Asked): Promise<number> {
  const text = await host.files.read(posix.join(version.folder, METADATA_NAME))
  const metadata: unknown = text === null ? null : jsonOf(text)
  const golden = typeof metadata === 'object' && metadata !== null ? (Reflect.get(metadata, 'golden') as unknown) : null
  const tolerance = typeof golden === 'object' && golden !== null ? (Reflect.get(golden, 'tolerance') as unknown) : 0
  return typeof tolerance === 'number' && tolerance >= 0 ? tolerance : 0
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function readRows(
  { host, version }: Asked,
  name: string,
  needsResponses: boolean,
): Promise<RowsReading<RequestRow> | null> {
  const text = await host.files.read(posix.join(version.folder, name))
  if (text === null) return null
  const parsed = parseRequestRows(text, name, needsResponses)
  return parsed.ok
    ? parsed
    : { ok: false, why: `${name} of the package: ${parsed.problems[0]?.what ?? 'it cannot be read'}` }
}
