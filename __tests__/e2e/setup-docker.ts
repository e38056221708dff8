import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Neighbour, startNeighbour } from './neighbours.js'
import type { Scratch } from './rehearsal.js'
import { findProgram } from './tools.js'

/** A machine with Docker, and a registry. */
export interface DockerHost {
  /** Variables that the set-up passes on. */
  env: { DOCKER_HOST: string; REGISTRY: string; BASE_IMAGE: string }
  /** Runs docker there, and returns what it prints. */
  docker: (...args: string[]) => string
  end: () => Promise<void>
}

const SYSTEM_SOCKET = 'unix:///var/run/docker.sock'
const BASE_IMAGE = 'ds-release-setups-base:local'

/** What this machine lacks for the set-up; null where it has all of it. */
export function missingForDocker(): string | null {
  if (process.platform !== 'linux') return 'containers do not share the network of this machine'
  const missing = ['docker', 'docker-registry', 'ldd'].filter((name) => findProgram(name) === null)
  if (missing.length > 0) return `the machine has no ${missing.join(', no ')}`
  if (runsAlready()) return null
  if (findProgram('dockerd') === null) return 'no Docker answers, and the machine has no dockerd to start'
  return process.getuid?.() === 0 ? null : 'no Docker answers, and only root may start dockerd'
}

function runsAlready(): boolean {
  try {
    docker(SYSTEM_SOCKET, 'version')
    return true
  } catch {
    return false
  }
}

function docker(host: string, ...args: string[]): string {
  const env = { ...process.env, DOCKER_HOST: host }
  return execFileSync('docker', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}

/** Uses the Docker of the machine or starts one, starts a registry, and makes an image with this machine's Python. */
export async function startDocker(scratch: Scratch): Promise<DockerHost> {
  const started: Neighbour[] = []
  const socket = scratch.path('docker.sock')
  const host = runsAlready() ? SYSTEM_SOCKET : `unix://${socket}`
  if (host !== SYSTEM_SOCKET) started.push(await startDaemon(scratch.path('dockerd'), host))
  const registry = await startRegistry(scratch.path('registry'))
  started.push(registry)
  importBase(host, scratch.path('base.tar'))
  return {
    env: { DOCKER_HOST: host, REGISTRY: registry.found[1] ?? '', BASE_IMAGE },
    docker: (...args) => docker(host, ...args),
    end: async () => {
      docker(host, 'rm', '--force', 'churn-staging', 'churn-production')
      for (const one of started.reverse()) await one.end()
    },
  }
}

/** A daemon that touches nothing of the machine's network: its containers share that. */
async function startDaemon(folder: string, host: string): Promise<Neighbour> {
  const data = ['--data-root', join(folder, 'data'), '--exec-root', join(folder, 'exec'), '-p', join(folder, 'pid')]
  const network = ['--bridge', 'none', '--iptables=false', '--ip-forward=false', '--ip-masq=false']
  const daemon = await startNeighbour(['dockerd', '-H', host, ...data, ...network], /API listen on/)
  const end = async (): Promise<void> => {
    await daemon.end()
    // It leaves the network of its containers mounted, and the folder could not be removed.
    const network = join(folder, 'exec', 'netns', 'default')
    if (readFileSync('/proc/mounts', 'utf8').includes(network)) execFileSync('umount', [network])
  }
  return { ...daemon, end }
}

async function startRegistry(folder: string): Promise<Neighbour> {
  mkdirSync(folder)
  const file = join(folder, 'config.yml')
  const settings = { storage: { filesystem: { rootdirectory: folder } }, http: { addr: '127.0.0.1:0' } }
  writeFileSync(file, JSON.stringify({ version: 0.1, ...settings }))
  return await startNeighbour(['docker-registry', 'serve', file], /listening on (127\.0\.0\.1:\d+)/)
}

const LEFT_OUT = [
  'site-packages',
  'dist-packages',
  '__pycache__',
  'test',
  'config-*',
  'ensurepip',
  'idlelib',
  'tkinter',
]

/** Imports this machine's Python with the libraries that it loads: a base image without a registry of others. */
function importBase(host: string, file: string): void {
  const run = (program: string, args: string[]): string => execFileSync(program, args, { encoding: 'utf8' })
  const ask = 'import sys, sysconfig; print(sys.executable); print(sysconfig.get_path("stdlib"))'
  const [python = '', library = ''] = run('python3', ['-c', ask]).split('\n')
  const modules = join(library, 'lib-dynload')
  const loaded = readdirSync(modules).map((name) => join(modules, name))
  const needed = [...run('ldd', [python, ...loaded]).matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => path)
  const paths = [...new Set([python, library, ...needed])].map((path) => path.slice(1))
  run('tar', ['-C', '/', '-chf', file, ...LEFT_OUT.map((name) => `--exclude=${name}`), ...paths])
  docker(host, 'import', '--change', `ENV PATH=${dirname(python)}`, file, BASE_IMAGE)
}
