import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createCipheriv } from 'node:crypto'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BenchArguments } from './arguments.js'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const PIECE_BYTES = 16 * 2 ** 20

interface Sink {
  process: ChildProcess
  address: string
}

/** What measurements stand on: a scratch folder, files of noise, built probes, and a GitHub that keeps nothing. */
export class Bench {
  readonly scratch = mkdtempSync(join(tmpdir(), 'ds-release-bench-'))
  #sink: Sink | null = null

  constructor(
    readonly args: BenchArguments,
    /** The Node to measure with. */
    readonly node: string,
    /** Folder of what is made once for all measurements. */
    private readonly shared: string,
  ) {}

  /** A path in the scratch folder. */
  path(...parts: string[]): string {
    return join(this.scratch, ...parts)
  }

  /** A file of so many bytes that do not compress, the same ones every time. */
  noise(bytes: number): string {
    const path = join(this.shared, `noise-${String(bytes)}`)
    if (existsSync(path)) return path
    const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16))
    const file = openSync(path, 'w')
    for (let left = bytes; left > 0; left -= PIECE_BYTES) {
      writeSync(file, cipher.update(Buffer.alloc(Math.min(left, PIECE_BYTES))))
    }
    closeSync(file)
    return path
  }

  /** A probe as JavaScript, in pieces as dist/ is: what is loaded later is a file of its own. Returns its path. */
  async probe(name: string): Promise<string> {
    const outdir = this.path(`probe-${name}`)
    const js = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)"
    await build({
      ...{ entryPoints: [fileURLToPath(new URL(`probes/${name}.ts`, import.meta.url))], outdir, bundle: true },
      ...{ splitting: true, outExtension: { '.js': '.mjs' }, chunkNames: '[name]-[hash]', banner: { js } },
      ...{ platform: 'node', format: 'esm', mainFields: ['module', 'main'], logLevel: 'error' },
    })
    return join(outdir, `${name}.mjs`)
  }

  /** The address of the GitHub that keeps nothing. */
  async sink(): Promise<string> {
    this.#sink ??= await startSink()
    return this.#sink.address
  }

  /** Ends what was started and removes what was made. */
  close(): void {
    this.#sink?.process.kill()
    rmSync(this.scratch, { recursive: true, force: true })
  }
}

async function startSink(): Promise<Sink> {
  const script = fileURLToPath(new URL('sink.ts', import.meta.url))
  const started = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(started.stdout, 'data')) as [Buffer]
  return { process: started, address: line.toString('utf8').trim() }
}

/** Whether a program is on PATH. */
export function isThere(program: string): boolean {
  try {
    execFileSync('bash', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
