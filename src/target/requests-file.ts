import { posix } from 'node:path'
import { type RequestRow, requestBody } from '../deployment/request-rows.js'
import type { TargetHost } from './context.js'

/** Writes the requests of rows for a command that sends them, one JSON body a line; returns the file's absolute path. */
export async function requestsFile({ files }: Pick<TargetHost, 'files'>, rows: readonly RequestRow[]): Promise<string> {
  const file = posix.join(await files.temporary('rows'), 'requests.jsonl')
  await files.write(file, rows.map((row) => `${requestBody(row)}\n`).join(''))
  return file
}
