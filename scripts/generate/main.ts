// Writes what is made from one source of truth: the README's tables, the reference of keys and options, the configuration's
// JSON Schema, the picture of the house. With --check it compares instead, and names every file that is not up to date.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { inputsTable, outputsTable } from './action-tables.js'
import { commandsTable, gatesTable, keysTable } from './config-tables.js'
import { housePicture, librariesTable, roomsTable } from './house.js'
import { limitsTable } from './limits-table.js'
import { fillBlocks } from './markdown.js'
import { faultsTable, invariantsTable, optionsTable } from './rehearsal-tables.js'
import { configJsonSchema } from '../../src/config/json-schema.js'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Blocks between `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`, by file. */
const BLOCKS: Record<string, Record<string, () => string>> = {
  'README.md': {
    inputs: () => inputsTable(read('action.yml')),
    outputs: () => outputsTable(read('action.yml')),
    commands: commandsTable,
    gates: gatesTable,
  },
  'docs/CONFIGURATION.md': { keys: () => keysTable(configJsonSchema()) },
  'docs/LIMITS.md': { limits: limitsTable },
  'docs/REHEARSAL.md': { options: optionsTable, faults: faultsTable },
  'docs/RELIABILITY.md': { invariants: invariantsTable },
  'docs/ARCHITECTURE.md': { picture: housePicture, rooms: roomsTable, libraries: librariesTable },
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function readIfThere(file: string): string | null {
  try {
    return read(file)
  } catch {
    return null
  }
}

async function generateAll(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [file, blocks] of Object.entries(BLOCKS)) files.set(file, fillBlocks(file, read(file), blocks))
  files.set('schema/ds-release.schema.json', await asJson(configJsonSchema()))
  return files
}

/** JSON as Prettier has it, so that the one check does not undo the other. */
async function asJson(value: unknown): Promise<string> {
  const style = await resolveConfig(join(root, 'package.json'))
  return await format(JSON.stringify(value), { ...style, parser: 'json' })
}

async function main(isCheck: boolean): Promise<number> {
  const changed = [...(await generateAll())].filter(([file, text]) => readIfThere(file) !== text)
  const names = changed.map(([file]) => file).join(', ')
  if (isCheck && changed.length > 0) {
    console.error(`Not what the code says: ${names}. Run \`npm run generate\` and commit what it writes.`)
    return 1
  }
  for (const [file, text] of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  console.log(changed.length === 0 ? 'Everything that is generated is up to date.' : `Written: ${names}`)
  return 0
}

try {
  process.exitCode = await main(process.argv.includes('--check'))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
