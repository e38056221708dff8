import {
  PURE_LIBRARIES,
  PURE_PURPOSES,
  PURE_ROOMS,
  SHELL_ROOMS,
  type ShellRoom,
  type ShellRules,
  type Target,
} from '../architecture.js'
import { code, table } from './markdown.js'

const SHELLS = Object.entries<ShellRules>(SHELL_ROOMS) as [ShellRoom, ShellRules][]

/** Arrows that everybody has are left out of the picture. */
const EVERYWHERE: ReadonlySet<Target> = new Set(['errors'])

/** The rooms and their arrows as a Mermaid flowchart: solid for code, dotted for types only. */
export function housePicture(): string {
  const arrows = SHELLS.flatMap(([room, { uses, typesOf }]) => [
    ...uses.filter(isShown).map((to) => `  ${room} --> ${node(to)}`),
    ...typesOf.filter(isShown).map((to) => `  ${room} -.-> ${node(to)}`),
  ])
  const stack = PURE_ROOMS.slice(1).map((room, index) => `    ${PURE_ROOMS[index] ?? ''} --> ${room}`)
  const pure = ['  subgraph pure ["pure rooms: each may use those below it"]', '    direction TB', ...stack, '  end']
  return ['```mermaid', 'flowchart TD', ...pure, ...arrows, '```'].join('\n')
}

function isShown(to: Target): boolean {
  return !EVERYWHERE.has(to)
}

function node(target: Target): string {
  return target === 'pure rooms' ? 'pure' : target
}

/** What each room is for, and what it may import. */
export function roomsTable(): string {
  const shells = SHELLS.map(([room, { purpose, uses, typesOf, pureFiles = [] }]) => {
    const pure =
      pureFiles.length === 0
        ? ''
        : `pure: ${pureFiles.map((file) => code(file.replace(/^.*\/|\.ts$/g, ''))).join(', ')}`
    const types = typesOf.length === 0 ? '' : `types of ${typesOf.join(', ')}`
    return [code(room), joined([purpose, pure]), joined([uses.join(', '), types]) || 'nothing']
  })
  const pure = PURE_ROOMS.map((room, index) => {
    const below = ['errors', ...PURE_ROOMS.slice(index + 1)]
    return [code(room), PURE_PURPOSES[room], below.join(', ')]
  })
  return table(['room', 'what it is for', 'may import'], [...shells, ...pure])
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('; ')
}

/** Which libraries each room may import. */
export function librariesTable(): string {
  const rows = SHELLS.flatMap(([room, { libraries, lazyLibraries }]) => {
    const lazy = lazyLibraries.filter((name) => !libraries.includes(name))
    if (libraries.length + lazy.length === 0) return []
    return [[code(room), libraries.map(code).join(', '), lazy.map(code).join(', ')]]
  })
  const pure = [
    SHELLS.some(([, { pureFiles = [] }]) => pureFiles.length > 0) ? 'pure rooms and files' : 'pure rooms',
    PURE_LIBRARIES.map((name) => (name === 'node:crypto' ? '`createHash` of `node:crypto`' : code(name))).join(', '),
    '',
  ]
  return table(['room', 'libraries', 'only by `import()`, when needed'], [...rows, pure])
}
