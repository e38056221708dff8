import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

const LEFT_BEHIND = new Set([
  'history.json',
  '__pycache__',
  '.mypy_cache',
  '.pytest_cache',
  '.coverage',
  'results',
  'dist',
])
const PERSON = { name: 'alice', email: 'alice@users.noreply.github.com' }

/**
 * Makes a git repository of its own from an example's folder, with its earlier releases (`history.json`) in its
 * history, and returns the scenario that gives a local GitHub their tags and releases. `prepare` may change files
 * before the last commit.
 */
export async function makeDemoRepository({ example, directory, prepare = () => undefined }) {
  const history = JSON.parse(readFileSync(join(example, 'history.json'), 'utf8'))
  copy(example, directory)
  git(directory, ['init', '--quiet', '--initial-branch', 'main'])
  const tagged = []
  const recorded = []
  for (const [index, release] of history.releases.entries()) {
    const earlier = { ...history, releases: history.releases.slice(0, index) }
    commit(example, directory, { shown: earlier, status: 'approved', commits: tagged, ...release })
    tagged.push(git(directory, ['rev-parse', 'HEAD']).trim())
    const now = { ...history, releases: history.releases.slice(0, index + 1) }
    commit(example, directory, {
      shown: now,
      status: 'released',
      commits: tagged,
      message: `Release ${release.tag}`,
      date: release.date,
    })
    recorded.push(git(directory, ['rev-parse', 'HEAD']).trim())
  }
  writeState(example, directory, { shown: history, status: null, commits: tagged })
  await prepare()
  save(directory, history.head)
  return { feature: history.feature, scenario: makeScenario(history.releases, { tagged, recorded }) }
}

function copy(example, directory) {
  mkdirSync(directory, { recursive: true })
  const filter = (path) =>
    !relative(example, path)
      .split(sep)
      .some((part) => LEFT_BEHIND.has(part))
  cpSync(example, directory, { recursive: true, filter })
}

/** One commit of the past: the records and the state's entries of the releases that there were then. */
function commit(example, directory, { shown, status, commits, message, date }) {
  const all = JSON.parse(readFileSync(join(example, 'history.json'), 'utf8')).releases
  for (const { records } of all) {
    const there = shown.releases.some((release) => release.records === records)
    rmSync(join(directory, records), { recursive: true, force: true })
    if (there) cpSync(join(example, records), join(directory, records), { recursive: true })
  }
  writeState(example, directory, { shown, status, commits })
  save(directory, { message, date })
  for (const { records } of all) cpSync(join(example, records), join(directory, records), { recursive: true })
}

/** The state file with only these releases in it, and their commits filled in; `status: null` leaves the rest as it is. */
function writeState(example, directory, { shown, status, commits }) {
  const state = JSON.parse(readFileSync(join(example, shown.state), 'utf8'))
  state.releases = state.releases
    .slice(0, shown.releases.length)
    .map((entry, index) => ({ ...entry, commit: commits[index] ?? entry.commit }))
  if (status !== null) {
    const last = state.releases.at(-1)
    state.status = status
    for (const name of ['version', 'model_version']) {
      if (last === undefined) delete state[name]
      else state[name] = last.version
    }
  }
  writeFileSync(join(directory, shown.state), `${JSON.stringify(state, null, 2)}\n`)
}

function save(directory, { message, date }) {
  git(directory, ['add', '--all'])
  git(directory, ['commit', '--quiet', '--allow-empty', '--message', message], date)
}

/** What was recorded of the earlier releases came by pull requests that somebody approved, as the last commit does. */
function makeScenario(releases, { tagged, recorded }) {
  return {
    pulls: [...recorded, 'HEAD'].map((commit) => ({
      ...{ commit, state: 'merged', author: 'alice', merged_by: 'alice' },
      reviews: [{ user: 'bob', state: 'APPROVED', commit: 'head' }],
    })),
    tags: releases.map(({ tag }, index) => ({ name: tag, target: tagged[index] })),
    releases: releases.map(({ tag, version, records }, index) => ({
      tag,
      name: `${basename(tag.split('/')[0])} ${version}`,
      target: tagged[index],
      assets: { 'metadata.json': `${records}/metadata.json` },
    })),
  }
}

function git(directory, args, date) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const env = {
    ...Object.fromEntries(kept),
    ...{ GIT_AUTHOR_NAME: PERSON.name, GIT_AUTHOR_EMAIL: PERSON.email, GIT_AUTHOR_DATE: date ?? '' },
    ...{ GIT_COMMITTER_NAME: PERSON.name, GIT_COMMITTER_EMAIL: PERSON.email, GIT_COMMITTER_DATE: date ?? '' },
    ...{ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }
  return execFileSync('git', args, { cwd: directory, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}
