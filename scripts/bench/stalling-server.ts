// A server that takes 5 ms for an answer, and stalls once for two seconds: from the request of that number on.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const SERVICE_MS = 5
const STALL_MS = 2_000
const stallsAt = Number(process.argv[2])
let count = 0
let freeAt = 0

const server = createServer((request, response) => {
  const now = performance.now()
  if (count++ === stallsAt) freeAt = now + STALL_MS
  request.resume()
  setTimeout(() => response.end('{"y": 1}'), Math.max(0, freeAt - now) + SERVICE_MS)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
})
