import { chmodSync, copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './rehearsal.js'

/** Stands in for actions/setup-python: the Python of the tests' own PATH is used, and a pip that installs nothing. */
const SETUP_PYTHON = `name: Stand-in for actions/setup-python
inputs:
  python-version: { required: true }
  cache: { required: false }
runs:
  using: composite
  steps:
    - run: echo "$STAND_INS" >> "$GITHUB_PATH"
      shell: bash
`

const PIP = `#!/bin/sh
echo "stand-in for pip: $*"
`

/** Stands in for \`gh release download TAG --pattern GLOB --output FILE\`, by the same questions to the API. */
const GH = `
const [, , , , tag, , pattern, , output] = process.argv
const ask = async (path, accept) => {
  const authorization = 'Bearer ' + process.env.GH_TOKEN
  const url = process.env.GITHUB_API_URL + '/repos/' + process.env.GH_REPO + path
  const answer = await fetch(url, { headers: { accept, authorization, 'user-agent': 'stand-in for gh' } })
  if (!answer.ok) throw new Error(path + ': ' + answer.status)
  return answer
}
const { assets } = await (await ask('/releases/tags/' + tag, 'application/json')).json()
const [asset] = assets.filter(({ name }) => name.endsWith(pattern.slice(1)))
const bytes = await (await ask('/releases/assets/' + asset.id, 'application/octet-stream')).arrayBuffer()
await (await import('node:fs/promises')).writeFile(output, Buffer.from(bytes))
console.log('stand-in for gh: downloaded', asset.name)
`

/** What a workflow finds on the runner, in folders of one test file. */
export interface RunnerFolders {
  /** Goes in front of PATH: \`node\`, the one that runs the tests, and \`gh\` where the machine has none. */
  bin: string
  /** What the stand-in of setup-python puts in front of PATH. */
  standIns: string
  /** The folder that an action is served from, by the name that \`uses\` has without its version. */
  actions: Record<string, string>
}

/** Makes the folders; `node` runs the actions. */
export function makeRunnerFolders(root: string, options: { node: string; hasGh: boolean }): RunnerFolders {
  const [bin, standIns, ours, python] = ['bin', 'stand-ins', 'ds-release', 'setup-python'].map((name) =>
    join(root, name),
  )
  const folders = { bin: bin ?? '', standIns: standIns ?? '', ours: ours ?? '', python: python ?? '' }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  symlinkSync(options.node, join(folders.bin, 'node'))
  if (!options.hasGh) {
    writeFileSync(join(folders.bin, 'gh.mjs'), GH)
    writeProgram(join(folders.bin, 'gh'), `#!/bin/sh\nexec node "$(dirname "$0")/gh.mjs" "$@"\n`)
  }
  writeProgram(join(folders.standIns, 'pip'), PIP)
  writeFileSync(join(folders.python, 'action.yml'), SETUP_PYTHON)
  copyFileSync(join(ROOT, 'action.yml'), join(folders.ours, 'action.yml'))
  cpSync(join(ROOT, 'dist'), join(folders.ours, 'dist'), { recursive: true })
  const actions = { 'org/ds-release': folders.ours, 'actions/setup-python': folders.python }
  return { bin: folders.bin, standIns: folders.standIns, actions }
}

function writeProgram(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}
