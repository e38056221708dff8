// A server that takes 5 ms for an answer, and stalls once for two seconds: from the request of that number on.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const SERVICE_MS = 5
const STALL_MS = 2_000
const stallsAt = Number(process.argv[2])
let count = 0
/** Answers that wait for the end of the stall, in the order of their requests; null where there is none. */
let waiting: (() => void)[] | null = null

function goOn(): void {
  const answers = waiting ?? []
  waiting = null
  for (const answer of answers) answer()
}

const server = createServer((request, response) => {
  request.resume()
  const answer = (): unknown => response.end('{"y": 1}')
  if (count++ === stallsAt) {
    waiting = []
    setTimeout(goOn, STALL_MS + SERVICE_MS)
  }
  if (waiting === null) setTimeout(answer, SERVICE_MS)
  else waiting.push(answer)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
})
