import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from './failure.js'

/** The runner refuses a longer job summary and shows an error in its place. */
export const LARGEST_SUMMARY_BYTES = 1024 * 1024

const FILES = {
  GITHUB_OUTPUT: 'set_output',
  GITHUB_ENV: 'set_env',
  GITHUB_PATH: 'add_path',
  GITHUB_STATE: 'save_state',
  GITHUB_STEP_SUMMARY: 'step_summary',
} as const

export type FileCommands = Record<keyof typeof FILES, string>

/** What a step wrote into the runner's files. */
export interface FileResults {
  outputs: Record<string, string>
  /** GITHUB_ENV. */
  env: Record<string, string>
  /** GITHUB_PATH. */
  paths: string[]
  summary: string
  /** Errors that the runner itself would annotate. */
  errors: string[]
}

/** Makes the files that a step writes its outputs to, with names that nobody can guess, and returns their paths. */
export function makeFileCommands(temp: string): FileCommands {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const entries = Object.entries(FILES).map(([name, stem]) => {
    const file = join(folder, `${stem}_${randomUUID()}`)
    writeFileSync(file, '')
    return [name, file]
  })
  return Object.fromEntries(entries) as FileCommands
}

/** Reads the files after the step has ended. */
export function readFileCommands(files: FileCommands): FileResults {
  const errors: string[] = []
  const pairs = (name: keyof FileCommands): Record<string, string> => {
    try {
      return parsePairs(readText(files[name]))
    } catch (error) {
      errors.push(`Unable to process file command '${FILES[name]}' successfully: ${reasonOf(error)}`)
      return {}
    }
  }
  return {
    outputs: pairs('GITHUB_OUTPUT'),
    env: pairs('GITHUB_ENV'),
    paths: readText(files.GITHUB_PATH)
      .split(/\r?\n/)
      .filter((line) => line !== ''),
    summary: readSummary(files.GITHUB_STEP_SUMMARY, errors),
    errors,
  }
}

/** Reads `name=value` lines and `name<<DELIMITER` blocks; throws where the runner would refuse the file. */
export function parsePairs(text: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1)
    } else if (heredoc > 0 && line.length > heredoc + 2) {
      const end = lines.indexOf(line.slice(heredoc + 2), at + 1)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${line.slice(heredoc + 2)}'`)
      pairs[line.slice(0, heredoc)] = lines.slice(at + 1, end).join('\n')
      at = end
    } else {
      throw new Error(`Invalid format '${line}'`)
    }
  }
  return pairs
}

function readSummary(file: string, errors: string[]): string {
  if (!existsSync(file)) return ''
  const size = statSync(file).size
  if (size <= LARGEST_SUMMARY_BYTES) return readText(file)
  errors.push(
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${String(Math.ceil(size / 1024))}k`,
  )
  return ''
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : ''
}
