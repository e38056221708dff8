import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets nothing through, and notes what wanted to get out. */
export interface Trap {
  url: string
  seen: string[]
  close: () => void
}

/** Opens the trap; who is told that it is the proxy comes here with all that is not for 127.0.0.1. */
export async function openTrap(): Promise<Trap> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(403).end()
  })
  server.on('connect', (request, connection) => {
    seen.push(`CONNECT ${request.url ?? ''}`)
    connection.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${String(port)}`, seen, close: () => server.close() }
}
