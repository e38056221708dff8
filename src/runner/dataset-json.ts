import { createInterface } from 'node:readline'
import type { DatasetProfile } from '../gates/dataset-profile.js'
import type { RowSink } from './dataset-profiler.js'
import { DatasetFault, type DatasetSource } from './dataset-source.js'

type Fields = Record<string, unknown>

/** Feeds a file with one JSON object in each line. */
export async function readJsonLines(source: DatasetSource, sink: RowSink): Promise<void> {
  const stream = source()
  const lines = createInterface({ input: stream, crlfDelay: Infinity })
  // readline does not pass on its input's errors.
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject))
  failed.catch(() => undefined)
  let number = 0
  const read = async (): Promise<void> => {
    for await (const line of lines) {
      number += 1
      const text = line.replace(/^\ufeff/, '').trim()
      if (text !== '') sink.record(fieldsOf(parse(text, `line ${number}`), `line ${number}`))
    }
  }
  await Promise.race([read(), failed])
}

/** Feeds a JSON file that is a table: a list of objects, or pandas' columns of values; another shape is `opaque`. */
export async function readJsonTable(
  source: DatasetSource,
  limitBytes: number,
  sink: RowSink,
): Promise<Pick<DatasetProfile, 'state' | 'detail'>> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of source() as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > limitBytes) return { state: 'opaque', detail: 'JSON, too large to be looked into' }
    pieces.push(piece)
  }
  const value = parse(
    Buffer.concat(pieces)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    'it',
  )
  if (Array.isArray(value)) {
    if (!value.every(isFields)) return { state: 'opaque', detail: 'JSON that is no table of objects, not looked into' }
    for (const row of value) sink.record(row)
    return { state: 'read', detail: 'JSON' }
  }
  if (!isFields(value)) throw new DatasetFault('it holds no data')
  const columns = Object.entries(value).map(([name, column]) => ({ name, values: valuesOf(column) }))
  const rows = columns.map(({ values }) => values?.length ?? -1)
  if (columns.length === 0 || rows.some((count) => count < 0 || count !== rows[0])) {
    return { state: 'opaque', detail: 'JSON that is no table, not looked into' }
  }
  const filled = columns.map(({ name, values }) => ({ name, empty: (values ?? []).every((one) => one === null) }))
  sink.counted(rows[0] ?? 0, filled)
  return { state: 'read', detail: 'JSON' }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new DatasetFault(`${where} is not JSON`)
  }
}

function fieldsOf(value: unknown, where: string): Fields {
  if (isFields(value)) return value
  throw new DatasetFault(`${where} is no JSON object`)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valuesOf(column: unknown): unknown[] | null {
  if (Array.isArray(column)) return column as unknown[]
  return isFields(column) ? Object.values(column) : null
}
