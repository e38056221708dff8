import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { makeDemoRepository } from './demo-repository.js'
import { ensurePython } from './python.js'
import { rehearse } from './rehearse.js'
import { ensureDependencies, isMain, ROOT, say } from './setup.js'

const EXAMPLE = join(ROOT, 'examples', 'breast-cancer')
const DEMO_FAILED = 70

/** Releases the example on a GitHub of its own: set-up, Python, repository, rehearsal; returns the exit status. */
export async function demo() {
  const started = Date.now()
  say('1. Set-up')
  await ensureDependencies({ dev: false })
  const python = await ensurePython({ say })
  const env = { ...process.env, PATH: `${python.path}${delimiter}${process.env.PATH ?? ''}` }

  const folder = join(ROOT, '.demo', stamp(new Date()))
  const repo = join(folder, 'breast-cancer')
  const world = join(folder, 'world')
  say(`2. A repository of its own: ${repo}`)
  const prepare = () => (python.exact ? undefined : retrain(repo, env))
  const { feature, scenario } = await makeDemoRepository({ example: EXAMPLE, directory: repo, prepare })
  const scenarioFile = join(folder, 'scenario.json')
  writeFileSync(scenarioFile, `${JSON.stringify(scenario, null, 2)}\n`)

  say('3. The release, as a runner would do it')
  const args = ['--repo', repo, '--feature-id', feature, '--world', world, '--scenario', scenarioFile]
  const status = await rehearse(args, { env })
  if (status === 0) sayWhatNext({ repo, world, feature, path: python.path })
  say(`The demo took ${Math.round((Date.now() - started) / 1000)} seconds.`)
  return status
}

function retrain(repo, env) {
  say('   This is not the scikit-learn and numpy that trained the model: training it anew with src/train.py …')
  execFileSync('python', ['src/train.py'], { cwd: repo, env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function sayWhatNext({ repo, world, feature, path }) {
  const again = `npm run rehearse -- --repo ${quote(repo)} --feature-id ${feature} --world ${quote(world)}`
  say(`
What to look at next
  ${quote(join(world, 'page.html'))}
      the release page, the gates, the state file's diff and every write: open it in a browser
  git -C ${quote(join(world, 'repo.git'))} log --stat
      the tag and the state commit, in real git
  PATH=${quote(path)}:"$PATH" ${again}
      the same release again: it is done already, and nothing is written
`)
}

function quote(text) {
  return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** Local time as a folder's name; a second demo in the same second gets the process's number behind it. */
function stamp(date) {
  const digits = (value, length = 2) => String(value).padStart(length, '0')
  const day = `${date.getFullYear()}${digits(date.getMonth() + 1)}${digits(date.getDate())}`
  return `${day}-${digits(date.getHours())}${digits(date.getMinutes())}${digits(date.getSeconds())}-${process.pid}`
}

if (isMain(import.meta.url)) {
  try {
    process.exitCode = await demo()
  } catch (error) {
    say(`The demo failed: ${error.message}`)
    process.exitCode = DEMO_FAILED
  }
}
