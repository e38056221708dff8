import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fastFiles, Repository } from '../../../__tests__/e2e/repositories.js'
import { type Bench, ROOT } from '../bench.js'
import { launch, median } from '../rounds.js'
import { inSeconds, judged, type Measurement, type Row } from '../row.js'

const STATE_FILES = 10_000
/** A round takes half a second, and the first ones are slower than the rest. */
const LEAST_ROUNDS = 9

const statesSchema = z.array(z.object({ parsed: z.number(), checked: z.number() }))

/** Thousands of state files, read and checked. */
export const states: Measurement = {
  name: 'states',
  perNode: true,
  measure: async (bench) => {
    const folder = bench.path('states')
    mkdirSync(folder, { recursive: true })
    for (let number = 0; number < STATE_FILES; number += 1) {
      writeFileSync(join(folder, `feature-${String(number)}.json`), stateFile(`feature-${String(number)}`))
    }
    const command = [bench.node, await bench.probe('states'), folder, String(Math.max(LEAST_ROUNDS, bench.args.rounds))]
    const measured = statesSchema.parse(JSON.parse(launch({ name: 'states', command }).stdout))
    const checked = median(measured.map((one) => one.checked))
    return [
      judged(
        { what: '10,000 state files read and validated, CPU', limit: 2.5, unit: '× reading and parsing them' },
        median(measured.map((one) => one.checked / one.parsed)),
        { detail: inSeconds(checked) },
      ),
    ]
  },
}

/** A state file of a feature with three releases, of about two kilobytes. */
function stateFile(id: string): string {
  const releases = [0, 1, 2].map((minor) => ({
    ...{
      version: `1.${String(minor)}.0`,
      tag: `${id}/v1.${String(minor)}.0`,
      commit: 'a'.repeat(40),
      verdict: 'passed',
    },
    ...{ package_digest: `sha256:${'b'.repeat(64)}`, metrics: { f1_score: 0.81, auc: 0.9 }, deployed_to: [] },
    ...{ release_url: `https://github.com/org/repo/releases/tag/${id}`, released_at: '2026-01-01T00:00:00Z' },
  }))
  const state = {
    ...{ id, title: `Model ${id}`, description: 'Tells which customers are about to leave.', status: 'released' },
    ...{ acceptance_criteria: ['f1_score >= 0.80', { description: 'Looked at by the team' }], dependencies: ['base'] },
    ...{
      experiments: [{ name: 'forest', parameters: { trees: 200, depth: 12 } }],
      datasets: [{ path: 'data/train.csv' }],
    },
    ...{
      review_checklist: { code: true, data: true },
      pending_questions: [],
      model_metrics: { f1_score: 0.81, auc: 0.9 },
    },
    ...{ version: '1.2.0', model_version: '1.2.0', deployed_to: [], releases },
  }
  return `${JSON.stringify(state, null, 2)}\n`
}

const MANY_RELEASES = 5000
const ARTIFACT_SERVICE = /^\/(twirp|blobs)\//

const answerSchema = z.object({ exit_code: z.number(), requests: z.array(z.object({ path: z.string() })) })

/** The requests of one release, in a repository without and with a long history. */
export const requests: Measurement = {
  name: 'requests',
  perNode: false,
  measure: (bench) => {
    const repository = new Repository(bench.path('fast'))
    repository.commit('Add the churn model', fastFiles())
    const none = countRequests(bench, repository.root, [])
    const earlier = Array.from({ length: MANY_RELEASES }, (_, number) => ({ tag: `other/v1.${String(number)}.0` }))
    const many = countRequests(bench, repository.root, earlier)
    const goal = { what: 'Requests of a first release', limit: 40, unit: 'requests' }
    const rowOf = (what: string, count: Counted): Row =>
      judged({ ...goal, what }, count.all, { detail: `${String(count.all - count.artifact)} of them to the API` })
    return Promise.resolve([rowOf(goal.what, none), rowOf(`${goal.what} after 5,000 others`, many)])
  },
}

interface Counted {
  all: number
  /** Of them to the artifact service. */
  artifact: number
}

function countRequests(bench: Bench, repository: string, releases: readonly { tag: string }[]): Counted {
  const scenario = bench.path('scenario.json')
  writeFileSync(scenario, JSON.stringify({ releases }))
  const world = bench.path(`world-${String(releases.length)}`)
  const args = ['--repo', repository, '--feature-id', 'churn', '--scenario', scenario, '--world', world, '--json']
  const printed = execFileSync(process.execPath, [join(ROOT, 'scripts/rehearse.js'), ...args], {
    ...{ cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] },
  })
  const answer = answerSchema.parse(JSON.parse(printed))
  return {
    all: answer.requests.length,
    artifact: answer.requests.filter(({ path }) => ARTIFACT_SERVICE.test(path)).length,
  }
}
