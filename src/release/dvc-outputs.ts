import { posix } from 'node:path'
import { inFolder } from '../formats/folder-path.js'
import { parseYaml } from '../formats/yaml.js'

/** A file or folder that DVC keeps, from the repository's root, and the file that says so. */
export interface DvcOutput {
  path: string
  tracker: string
}

/** Finds what DVC keeps by its own files; those that cannot be read say nothing. */
export function dvcOutputs(trackers: readonly { path: string; text: string }[]): DvcOutput[] {
  const read = trackers.map(({ path, text }) => ({ tracker: path, value: valueOf(text, path) }))
  const named = (name: string): typeof read => read.filter(({ tracker }) => posix.basename(tracker) === name)
  const pipelines = named('dvc.yaml').flatMap(({ tracker, value }) =>
    stagesOf(value).map((one) => ({ tracker, ...one })),
  )
  const locks = named('dvc.lock').flatMap(({ tracker, value }) => stagesOf(value).map((one) => ({ tracker, ...one })))
  const outputs = pipelines.flatMap(({ tracker, stage }) => outputsOf(tracker, stage))
  // What is not cached is left to git; the lock does not say so.
  const inGit = new Set(outputs.filter(({ isCached }) => !isCached).map(({ path }) => path))
  for (const { tracker, name, stage } of locks) {
    const declared = pipelines.find((one) => one.name === name && posix.dirname(one.tracker) === posix.dirname(tracker))
    outputs.push(...outputsOf(tracker, { ...stage, wdir: declared?.stage['wdir'] }))
  }
  for (const { tracker, value } of read) {
    if (tracker.endsWith('.dvc')) outputs.push(...outputsOf(tracker, recordOf(value)))
  }
  return outputs.filter(({ path }) => !inGit.has(path)).map(({ path, tracker }) => ({ path, tracker }))
}

function valueOf(text: string, file: string): unknown {
  const parsed = parseYaml(text, file)
  return parsed.ok ? parsed.document.value : null
}

/** Stages by name; one that stands for many (`foreach`, `matrix`) has what it does under `do`, and a number in the lock. */
function stagesOf(value: unknown): { name: string; stage: Record<string, unknown> }[] {
  return Object.entries(recordOf(recordOf(value)['stages'])).map(([name, written]) => {
    const stage = recordOf(written)
    return { name: name.replace(/@.*$/, ''), stage: 'do' in stage ? recordOf(stage['do']) : stage }
  })
}

function outputsOf(tracker: string, stage: Record<string, unknown>): (DvcOutput & { isCached: boolean })[] {
  const wdir = typeof stage['wdir'] === 'string' ? stage['wdir'] : '.'
  const folder = inFolder(posix.dirname(tracker), wdir)
  return ['outs', 'metrics', 'plots']
    .flatMap((key) => listOf(stage[key]))
    .flatMap((one) => {
      const { path, isCached } = outputOf(one)
      const isElsewhere = path === '' || path.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(path)
      return isElsewhere ? [] : [{ path: inFolder(folder, path), tracker, isCached }]
    })
}

/** `model.bin`, `{path: model.bin}`, or `{model.bin: {cache: false}}`. */
function outputOf(one: unknown): { path: string; isCached: boolean } {
  if (typeof one === 'string') return { path: one, isCached: true }
  const record = recordOf(one)
  if (typeof record['path'] === 'string') return { path: record['path'], isCached: record['cache'] !== false }
  const [path = '', options] = Object.entries(record)[0] ?? []
  return { path, isCached: recordOf(options)['cache'] !== false }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
