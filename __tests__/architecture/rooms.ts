import { posix } from 'node:path'
import {
  OPEN_ROOM,
  PURE_LIBRARIES,
  PURE_NAMES,
  PURE_ROOMS,
  SHELL_ROOMS,
  type PureRoom,
  type Room,
  type ShellRoom,
  type ShellRules,
  type Target,
} from '../../scripts/architecture.js'
import { fileAt, type SourceFiles } from './graph.js'
import type { ImportFact } from './source-file.js'

/** The room of a file: the folder below `src/`, or the name of a file that stands there itself; null for a stranger. */
export function roomOf(file: string): Room | null {
  const [, first = ''] = file.split('/')
  const name = file.split('/').length === 2 ? first.replace(/\.[jt]s$/, '') : first
  return isPure(name) || isShell(name) ? name : null
}

function isPure(name: string): name is PureRoom {
  return PURE_ROOMS.some((room) => room === name)
}

/** Whether a name is that of a room of the shell. */
export function isShell(name: string): name is ShellRoom {
  return name in SHELL_ROOMS
}

function rulesOf(room: ShellRoom): ShellRules {
  return SHELL_ROOMS[room]
}

/** Files of the shell that their rooms list as pure. */
const PURE_FILES: ReadonlySet<string> = new Set(
  Object.values<ShellRules>(SHELL_ROOMS).flatMap((rules) => (rules.pureFiles ?? []).map((file) => `src/${file}`)),
)

/** Whether a file is held to the rules of pure rooms: it stands in one, or its room lists it. */
export function isHeldPure(file: string, pureFiles = PURE_FILES): boolean {
  const room = roomOf(file)
  return room !== null && (isPure(room) || pureFiles.has(file))
}

/** Files that rooms list as pure and that are not there, or stand in another room. */
export function strangePureFiles(files: SourceFiles): string[] {
  return Object.keys(SHELL_ROOMS)
    .filter(isShell)
    .flatMap((room) => (rulesOf(room).pureFiles ?? []).filter((file) => !isThere(files, room, `src/${file}`)))
}

function isThere(files: SourceFiles, room: ShellRoom, file: string): boolean {
  return files.has(file) && roomOf(file) === room
}

function covers(targets: readonly Target[], room: Room): boolean {
  return targets.includes(room) || (isPure(room) && targets.includes('pure rooms'))
}

/** Whether code of one room may import another room's code; a room is free within itself. */
function mayUse(from: Room, to: Room): boolean {
  if (from === to || to === OPEN_ROOM) return true
  if (isPure(from)) return to === 'errors' || (isPure(to) && PURE_ROOMS.indexOf(from) < PURE_ROOMS.indexOf(to))
  return covers(rulesOf(from).uses, to)
}

function mayUseTypes(from: Room, to: Room): boolean {
  return mayUse(from, to) || (!isPure(from) && covers(rulesOf(from).typesOf, to))
}

/** Why an import is against the table; null when it is not. */
export function objection(file: string, one: ImportFact, pureFiles = PURE_FILES): string | null {
  const from = roomOf(file)
  if (from === null) return 'its file stands in no room'
  const isPureFile = isHeldPure(file, pureFiles)
  if (!one.specifier.startsWith('.')) return one.kind === 'type' ? null : libraryObjection(from, isPureFile, one)
  const path = posix.join(posix.dirname(file), one.specifier).replace(/\.js$/, '.ts')
  const to = roomOf(path)
  if (to === null) return 'it leads out of the house'
  if (mayUse(from, to)) {
    // A pure file stands on pure code alone, also on none of its own room's.
    const isUnfit =
      isPureFile && one.kind !== 'type' && to !== 'errors' && to !== OPEN_ROOM && !isHeldPure(path, pureFiles)
    return isUnfit ? `a pure file may import only types of ${path}, which is not pure` : null
  }
  if (one.kind === 'type' && mayUseTypes(from, to)) return null
  return mayUseTypes(from, to) ? `${from} may import only types of ${to}` : `${from} may not import ${to}`
}

function libraryObjection(from: Room, isPureFile: boolean, one: ImportFact): string | null {
  const { specifier, kind, names } = one
  if (isPureFile && kind === 'lazy') return 'pure rooms load nothing lazily'
  const { libraries, lazyLibraries } = isPureFile || isPure(from) ? PURE : rulesOf(from)
  const isAllowed = libraries.includes(specifier) || (specifier.startsWith('node:') && libraries.includes('node:*'))
  if (kind === 'lazy' ? !isAllowed && !lazyLibraries.includes(specifier) : !isAllowed) {
    const whose = isPureFile && !isPure(from) ? 'a pure file' : from
    return lazyLibraries.includes(specifier) ? 'it is loaded only by import()' : `${whose} may not use the library`
  }
  const only = isPureFile ? PURE_NAMES[specifier] : undefined
  const strange = only === undefined ? [] : names.filter((name) => !only.includes(name))
  return strange.length === 0 ? null : `only ${only?.join(', ')} of it may be used`
}

const PURE: Pick<ShellRules, 'libraries' | 'lazyLibraries'> = { libraries: PURE_LIBRARIES, lazyLibraries: [] }

/** Arrows of a room in the table that none of its files' imports goes along. */
export function unusedArrows(files: SourceFiles, room: ShellRoom): string[] {
  const imports = [...files].flatMap(([file, facts]) =>
    roomOf(file) !== room ? [] : facts.imports.map((one) => ({ ...one, to: targetOf(files, file, one.specifier) })),
  )
  const goesTo = (target: Target, wanted: (one: ImportFact) => boolean): boolean =>
    imports.some((one) => one.to !== null && covers([target], one.to) && wanted(one))
  const { uses, typesOf } = rulesOf(room)
  return [
    ...uses.filter((to) => !goesTo(to, (one) => one.kind !== 'type')).map((to) => `${room} → ${to}`),
    ...typesOf.filter((to) => !goesTo(to, (one) => one.kind === 'type')).map((to) => `${room} → types of ${to}`),
  ]
}

function targetOf(files: SourceFiles, file: string, specifier: string): Room | null {
  const path = fileAt(files, file, specifier)
  return path === null ? null : roomOf(path)
}
