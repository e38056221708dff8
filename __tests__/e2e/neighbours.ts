import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A program that a test needs beside it, such as a store or a registry. */
export interface Neighbour {
  /** What its output was matched with. */
  found: RegExpExecArray
  /** Ends it, and waits until it has ended. */
  end: () => Promise<void>
}

/** Starts a program, and waits until its output says that it is ready. */
export async function startNeighbour(
  command: readonly [string, ...string[]],
  ready: RegExp,
  env: Record<string, string> = {},
): Promise<Neighbour> {
  const [program, ...args] = command
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const found = await said(child, ready)
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { found, end }
}

async function said(child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> {
  let text = ''
  return await new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString('utf8')
      const found = ready.exec(text)
      if (found !== null) resolve(found)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${child.spawnfile} ended with ${String(code)} before it was ready\n${text}`))
    })
  })
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}
