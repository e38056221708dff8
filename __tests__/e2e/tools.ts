import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './rehearsal.js'

/** The scripts are plain JavaScript, because they run before anything is installed: their types are given here. */
interface Scripts {
  findTool: (name: 'act' | 'actionlint') => string | null
  workflowsShownIn: (markdown: string) => { name: string; text: string; above: number }[]
}

const load = async (name: string): Promise<Scripts> => (await import(join(ROOT, 'scripts', name))) as Scripts

/** The act that `npm test` installs through Go, or null. */
export async function findAct(): Promise<string | null> {
  return (await load('go-tools.js')).findTool('act')
}

/** The gh of the machine, or null. */
export function findGh(): string | null {
  return findProgram('gh')
}

/** A program of the machine by its name, or null. */
export function findProgram(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Says on a line of its own what is not tested, and why. */
export function saySkipped(text: string): void {
  process.stderr.write(`Skipped: ${text}\n`)
}

/** A workflow as the README prints it, by its name. */
export async function workflowShown(name: string): Promise<string> {
  const { workflowsShownIn } = await load('shown-workflows.js')
  const shown = workflowsShownIn(readFileSync(join(ROOT, 'README.md'), 'utf8'))
  const found = shown.find((one) => one.name === name)
  if (found !== undefined) return found.text
  throw new Error(`README.md shows no workflow "${name}": ${shown.map((one) => one.name).join(', ')}`)
}
