import { posix } from 'node:path'
import type { ImportFact, SourceFacts } from './source-file.js'

export type SourceFiles = ReadonlyMap<string, SourceFacts>

/** The file that a relative import leads to; null where it is none of these files. */
export function fileAt(files: SourceFiles, from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const path = posix.join(posix.dirname(from), specifier)
  return [path.replace(/\.js$/, '.ts'), path].find((name) => files.has(name)) ?? null
}

/** Circles of files along the given kinds of import, each once, as `a → b → a`. */
export function circles(files: SourceFiles, kinds: readonly ImportFact['kind'][]): string[] {
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file)
    if (start >= 0) found.add([...way.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    for (const one of files.get(file)?.imports ?? []) {
      const to = kinds.includes(one.kind) ? fileAt(files, file, one.specifier) : null
      if (to !== null) walk(to, [...way, file])
    }
    done.add(file)
  }
  for (const file of files.keys()) walk(file, [])
  return [...found]
}

/**
 * Exports of the files under a folder that no code uses, neither another file's nor their own, as `file name`. What its
 * own file uses is left out: a decision may be tested by itself, and whoever calls a function may have to name what it takes.
 */
export function unusedExports(files: SourceFiles, folder: string): string[] {
  const taken = new Set<string>()
  for (const [file, facts] of files) {
    for (const { specifier, names } of takenBy(facts)) {
      const to = fileAt(files, file, specifier)
      if (to !== null) for (const name of names) taken.add(`${to} ${name}`)
    }
  }
  return [...files]
    .filter(([file]) => file.startsWith(`${folder}/`) && !taken.has(`${file} *`))
    .flatMap(([file, { exports }]) =>
      exports
        .filter(({ name, isUsedInside }) => !taken.has(`${file} ${name}`) && !isUsedInside)
        .map(({ name }) => `${file} ${name}`),
    )
}

/** Names that a file imports; of a module as a whole only what is read of it. */
function takenBy({ imports, fromWhole }: SourceFacts): { specifier: string; names: string[] }[] {
  const isWhole = new Set(fromWhole.map((one) => one.specifier))
  const named = imports.map(({ specifier, names }) => ({
    specifier,
    names: isWhole.has(specifier) ? names.filter((name) => name !== '*') : names,
  }))
  return [...named, ...fromWhole]
}
