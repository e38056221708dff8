import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { ROOT } from './rehearsal.js'
import { type Neighbour, startNeighbour } from './neighbours.js'

const ACCOUNT = 'devstoreaccount1'
// The published key of every azurite.
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
const VERSION = '2024-11-04'

/** A store of packages: Azure's blobs by azurite, with one container. */
export interface Store extends Neighbour {
  /** Host and port. */
  address: string
  /** Query that may read and write in it. */
  signature: string
}

/** Starts azurite with a container of the name `models`. */
export async function startStore(folder: string): Promise<Store> {
  const main = join(ROOT, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js')
  const where = ['--blobHost', '127.0.0.1', '--blobPort', '0', '-l', folder]
  const rest = ['--skipApiVersionCheck', '--disableTelemetry']
  const azurite = await startNeighbour([process.execPath, main, ...where, ...rest], /listens on http:\/\/([\d.]+:\d+)/)
  const [, address = ''] = azurite.found
  const signature = accountSignature()
  const container = `http://${address}/${ACCOUNT}/models?restype=container&${signature}`
  const made = await fetch(container, { method: 'PUT', headers: { 'x-ms-version': VERSION } })
  if (made.status !== 201) throw new Error(`the container was answered ${String(made.status)}: ${await made.text()}`)
  return { ...azurite, address, signature }
}

function accountSignature(): string {
  const fields = { sp: 'rwdlacu', ss: 'b', srt: 'sco', st: '', se: '2099-01-01T00:00:00Z', sip: '', spr: 'https,http' }
  const text = [ACCOUNT, ...Object.values(fields), VERSION, '', ''].join('\n')
  const sig = createHmac('sha256', Buffer.from(KEY, 'base64')).update(text).digest('base64')
  const { sp, ss, srt, se, spr } = fields
  return new URLSearchParams({ sv: VERSION, sp, ss, srt, se, spr, sig }).toString()
}
