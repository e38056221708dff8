import { parquetMetadataAsync, type AsyncBuffer, type ColumnMetaData } from 'hyparquet'
import type { RowSink } from './dataset-profiler.js'
import { DatasetFault } from './dataset-source.js'
import { openRegular } from './pieces.js'

/** Feeds what a Parquet file's own metadata say: rows, columns, and which columns are null throughout. */
export async function readParquet(path: string, sink: RowSink): Promise<void> {
  const { handle, stat } = await openRegular(path)
  try {
    const file: AsyncBuffer = {
      byteLength: Number(stat.size),
      async slice(start, end = Number(stat.size)) {
        const buffer = new ArrayBuffer(end - start)
        const { bytesRead } = await handle.read(new Uint8Array(buffer), 0, end - start, start)
        if (bytesRead !== end - start) throw new DatasetFault('it is shorter than it says')
        return buffer
      },
    }
    const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
      const why = error instanceof Error ? error.message.split('\n', 1)[0] : ''
      throw new DatasetFault(`it is no Parquet file that can be read (${why ?? ''})`)
    })
    const chunks = metadata.row_groups.flatMap((group) => group.columns.flatMap((column) => column.meta_data ?? []))
    const names = [...new Set(chunks.map(nameOf))]
    const columns = names.map((name) => ({
      name,
      empty: chunks.every((chunk) => nameOf(chunk) !== name || isNull(chunk)),
    }))
    sink.counted(Number(metadata.num_rows), columns)
  } finally {
    await handle.close()
  }
}

function nameOf(chunk: ColumnMetaData): string {
  return chunk.path_in_schema.join('.')
}

/** Only what the statistics prove; a file without them has no empty column that we could know of. */
function isNull(chunk: ColumnMetaData): boolean {
  const nulls = chunk.statistics?.null_count
  return nulls !== undefined && chunk.num_values > 0n && nulls === chunk.num_values
}
