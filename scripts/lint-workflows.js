// Lints action.yml, the workflows here and in examples/, and those that the documents show, with GitHub's own language
// service, and with actionlint where scripts/go-tools.js has installed it.
// Run: node --import ./scripts/json-modules.js scripts/lint-workflows.js
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { findTool } from './go-tools.js'
import { isMain, ROOT } from './setup.js'
import { workflowsShownIn } from './shown-workflows.js'

const DOCUMENTS = ['README.md', 'docs/CONFIGURATION.md', 'docs/REHEARSAL.md']
const OURS = { owner: 'org', name: 'ds-release' }

/** Everything to lint: its name for messages, its text, and how many lines stand above it in its file. */
function findTexts() {
  const own = workflowsIn('.github/workflows')
  const examples = readdirSync(join(ROOT, 'examples')).flatMap((name) =>
    workflowsIn(join('examples', name, '.github/workflows')),
  )
  const texts = ['action.yml', ...own, ...examples].map((file) => ({ file, text: read(file), above: 0 }))
  return [...texts, ...DOCUMENTS.flatMap((file) => workflowsShownIn(read(file)).map((shown) => ({ file, ...shown })))]
}

function workflowsIn(folder) {
  try {
    return readdirSync(join(ROOT, folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

function read(file) {
  return readFileSync(join(ROOT, file), 'utf8')
}

/** Inputs of this action are checked in every workflow that uses it; other actions cannot be asked without a network. */
function metadataProvider() {
  const { name, description, inputs, outputs } = parse(read('action.yml'))
  return {
    fetchActionMetadata: async (action) =>
      action.owner === OURS.owner && action.name === OURS.name
        ? { name, description, inputs, outputs }
        : { name: action.name, description: '' },
  }
}

async function askLanguageService({ file, text, above }, provider) {
  // The service remembers what it has parsed by its address, so that each text needs one of its own.
  const name = `${file.replaceAll('/', '-')}-${above}.yml`
  const place = file === 'action.yml' ? file : `.github/workflows/${name}`
  const document = TextDocument.create(pathToFileURL(join(ROOT, place)).href, 'yaml', 1, text)
  const found = await validate(document, { actionsMetadataProvider: provider })
  return found.map(({ message, range }) => at(file, above + range.start.line + 1, range.start.character + 1, message))
}

/** What actionlint finds in a workflow; it asks shellcheck too, where the machine has it. */
function askActionlint(actionlint, { file, text, above }) {
  const args = ['-format', '{{json .}}', '-stdin-filename', file, '-']
  const found = JSON.parse(runForFindings(actionlint, args, text))
  return found.map(({ message, line, column }) => at(file, above + line, column, message))
}

/** Output of a command that exits 1 where it has found something. */
function runForFindings(command, args, input) {
  try {
    return execFileSync(command, args, { cwd: ROOT, input, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    if (error.status === 1) return error.stdout
    throw error
  }
}

function at(file, line, column, message) {
  return `${file}:${line}:${column} ${message}`
}

if (isMain(import.meta.url)) {
  const texts = findTexts()
  const provider = metadataProvider()
  const actionlint = findTool('actionlint')
  if (actionlint === null) console.log('Skipped: actionlint is not installed (`node scripts/go-tools.js` does that)')
  const faults = []
  for (const one of texts) {
    faults.push(...(await askLanguageService(one, provider)))
    if (actionlint !== null && one.file !== 'action.yml') faults.push(...askActionlint(actionlint, one))
  }
  for (const fault of faults) console.error(fault)
  const files = [...new Set(texts.map(({ file }) => file))]
  console.log(`${texts.length} texts in ${files.join(', ')}: ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
