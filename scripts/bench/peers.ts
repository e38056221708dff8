import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { versionOf } from './node-version.js'

/** A published action that does a part of what this one does. */
export interface Peer {
  /** As it stands in the table. */
  name: string
  repository: string
  tag: string
  /** Its bundle, in its checkout. */
  bundle: string
}

export const PEERS = {
  release: {
    name: 'action-gh-release v3.0.0',
    repository: 'softprops/action-gh-release',
    tag: 'v3.0.0',
    bundle: 'dist/index.js',
  },
  releaseToo: {
    name: 'ncipollo/release-action v1.21.0',
    repository: 'ncipollo/release-action',
    tag: 'v1.21.0',
    bundle: 'dist/index.js',
  },
  artifact: {
    name: 'upload-artifact v7.0.0',
    repository: 'actions/upload-artifact',
    tag: 'v7.0.0',
    bundle: 'dist/upload/index.js',
  },
} satisfies Record<string, Peer>

/** A program of npm's that does a part of what this one does; installed beside the checkouts, and no dependency. */
export interface PeerProgram {
  /** As it stands in the table. */
  name: string
  /** What npm installs. */
  package: string
  /** Its script, below `node_modules`. */
  script: string
}

export const AUTOCANNON: PeerProgram = {
  name: 'autocannon 9.0.0, 10 connections',
  package: 'autocannon@9.0.0',
  script: 'autocannon/autocannon.js',
}

/** Node that the peers are made for; with an older one they start, and some of them never end. */
const PEERS_NODE = 24

/** Where a peer's bundle lies; null where it is not there, or not made for this Node. */
export function bundleOf(peer: Peer, folder: string | null, node: string): string | null {
  if (folder === null || Number(versionOf(node).split('.')[0]) < PEERS_NODE) return null
  const path = join(folder, nameOf(peer), peer.bundle)
  return existsSync(path) ? path : null
}

/** Where a program's script lies; null where it is not there. */
export function programOf(peer: PeerProgram, folder: string | null): string | null {
  const path = folder === null ? null : join(folder, 'node_modules', peer.script)
  return path !== null && existsSync(path) ? path : null
}

/** Clones every peer at its tag into a folder and installs the programs there, where they are not there yet. */
export function fetchPeers(folder: string): void {
  mkdirSync(folder, { recursive: true })
  if (programOf(AUTOCANNON, folder) === null) {
    const options = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
    execFileSync('npm', [...options, AUTOCANNON.package], { stdio: 'inherit' })
  }
  for (const peer of Object.values(PEERS)) {
    const target = join(folder, nameOf(peer))
    if (existsSync(target)) continue
    const from = `https://github.com/${peer.repository}`
    execFileSync('git', ['clone', '--quiet', '--depth', '1', '--branch', peer.tag, from, target], { stdio: 'inherit' })
  }
}

function nameOf(peer: Peer): string {
  return peer.repository.split('/')[1] ?? peer.repository
}
