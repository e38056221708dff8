import type { DatasetProfile } from '../gates/dataset-profile.js'

/** What a reader of a data file feeds, row by row, so that a file of any size is looked into in flat memory. */
export interface RowSink {
  /** The header's names, before any row; names of columns that come later are appended. */
  header(names: readonly string[]): void
  /** One row's values by position; `line` is 1-based, in the file. */
  row(values: readonly unknown[], line: number): void
  /** One row by name. */
  record(fields: Readonly<Record<string, unknown>>): void
  /** Rows and empty columns that the file's own metadata tell, without its values. */
  counted(rows: number, columns: readonly { name: string; empty: boolean }[]): void
}

const EMPTY_WORDS = /^(?:nan|na|n\/a|null|none|<na>)?$/i

/** Looks at rows as they pass: counts them, remembers which columns had a value. Holds one flag per column. */
export class DatasetProfiler implements RowSink {
  private rows = 0
  private readonly names: string[] = []
  private readonly filled: boolean[] = []
  private readonly byName = new Map<string, number>()
  private readonly duplicates = new Set<string>()
  private ragged: DatasetProfile['ragged'] = null
  private open = 0

  header(names: readonly string[]): void {
    for (const name of names) this.addColumn(name.trim())
  }

  row(values: readonly unknown[], line: number): void {
    this.rows += 1
    if (values.length !== this.names.length) this.ragged ??= { line, values: values.length }
    // Once every column has had a value there is nothing more to look for.
    if (this.open === 0) return
    for (let at = 0; at < this.names.length; at += 1) {
      if (this.filled[at] === false && !isEmpty(values[at])) this.fill(at)
    }
  }

  record(fields: Readonly<Record<string, unknown>>): void {
    this.rows += 1
    for (const [name, value] of Object.entries(fields)) {
      const at = this.byName.get(name) ?? this.addColumn(name)
      if (this.filled[at] === false && !isEmpty(value)) this.fill(at)
    }
  }

  counted(rows: number, columns: readonly { name: string; empty: boolean }[]): void {
    this.rows += rows
    for (const column of columns) {
      const at = this.addColumn(column.name)
      if (!column.empty) this.fill(at)
    }
  }

  /** The profile of all that was fed. */
  finish(path: string, detail: string): DatasetProfile {
    const columns = this.names.map((name, at) => ({ name, empty: this.filled[at] === false }))
    const duplicateNames = [...this.duplicates]
    return { path, state: 'read', detail, rows: this.rows, columns, duplicateNames, ragged: this.ragged }
  }

  private addColumn(name: string): number {
    if (this.byName.has(name)) this.duplicates.add(name)
    const at = this.names.push(name) - 1
    this.filled.push(false)
    this.byName.set(name, at)
    this.open += 1
    return at
  }

  private fill(at: number): void {
    this.filled[at] = true
    this.open -= 1
  }
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'number') return Number.isNaN(value)
  return typeof value === 'string' && EMPTY_WORDS.test(value.trim())
}
