import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { RowSink } from './dataset-profiler.js'
import { DatasetFault, type DatasetSource } from './dataset-source.js'
import { READING } from '../limits/reading.js'

/** A quote that is never closed would otherwise take the rest of the file for one value: 16 MiB. */
const RECORD_LIMIT_BYTES = READING.csvRecordBytes.value

/** Feeds a CSV file to the sink row by row; without a delimiter given, its first line tells which one it is. */
export async function readDelimited(
  source: DatasetSource,
  { delimiter, head }: { delimiter: string | null; head: string },
  sink: RowSink,
): Promise<void> {
  let isFirst = true
  const parser = parse({
    bom: true,
    delimiter: delimiter ?? sniffDelimiter(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: RECORD_LIMIT_BYTES,
    on_record: (record: string[], context) => {
      if (!isFirst) sink.row(record, context.lines)
      else if (isHeader(record)) sink.header(record)
      else {
        sink.header(record.map((_value, index) => `column ${index + 1}`))
        sink.row(record, context.lines)
      }
      isFirst = false
      return null
    },
  })
  parser.resume()
  try {
    await pipeline(source(), parser)
  } catch (error) {
    if (error instanceof CsvError) throw new DatasetFault(error.message.replace(/\.$/, ''))
    throw error
  }
}

/** A first row of nothing but numbers is data: such a file has no header. */
function isHeader(record: readonly string[]): boolean {
  const values = record.filter((value) => value.trim() !== '')
  return values.length === 0 || !values.every((value) => Number.isFinite(Number(value)))
}

/** The one of `,` `;` tab and `|` that stands most often in the first line, outside quotes. */
function sniffDelimiter(head: string): string {
  const line = (/^[^\n\r]*/.exec(head)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, times: line.split(sign).length - 1 }))
  return counts.reduce((best, one) => (one.times > best.times ? one : best)).sign
}
