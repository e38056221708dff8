// Reads state files and parses them as plain JSON, then reads and checks them as the action does, in turn; prints the CPU of each.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseStateFile } from '../../../src/feature/state-file.js'

const [folder = '', rounds = '5'] = process.argv.slice(2)
const files = readdirSync(folder).map((name) => join(folder, name))

function secondsOf(work: (file: string, text: string) => unknown): number {
  const before = process.cpuUsage()
  for (const file of files) work(file, readFileSync(file, 'utf8'))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function check(file: string, text: string): void {
  if (!parseStateFile(text, file).ok) throw new Error(file)
}

const measured = Array.from({ length: Number(rounds) }, () => ({
  parsed: secondsOf((_, text) => JSON.parse(text) as unknown),
  checked: secondsOf(check),
}))
console.log(JSON.stringify(measured))
