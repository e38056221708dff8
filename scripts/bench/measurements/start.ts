import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fastFiles, Repository } from '../../../__tests__/e2e/repositories.js'
import { type Bench, ROOT } from '../bench.js'
import { bundleOf, PEERS } from '../peers.js'
import { type Contender, peak, ratio, type Rounds, runRounds, typical, type Sample } from '../rounds.js'
import { versionOf } from '../node-version.js'
import { digits, judged, type Measurement, milliseconds, type Row } from '../row.js'

const BARE = '`node -e 0`'
const OURS = 'ds-release'
const RUNS = 5

const cpu = (sample: Sample): number => sample.cpu

function bare(bench: Bench): Contender {
  return { name: BARE, command: [bench.node, '-e', '0'], runs: RUNS }
}

function against(rounds: Rounds, names: readonly string[]): string {
  return names
    .filter((name) => rounds.has(name))
    .map((name) => `${name} ${digits(ratio(rounds, name, BARE, cpu))} ×`)
    .join('; ')
}

/** The process until it has told that an input is missing, to a runner that listens. */
export const startup: Measurement = {
  name: 'startup',
  perNode: true,
  measure: (bench) => {
    const files = { GITHUB_OUTPUT: bench.path('output'), GITHUB_STEP_SUMMARY: bench.path('summary') }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const fail = (name: string, bundle: string, code: number): Contender => ({
      ...{ name, command: [bench.node, bundle], env: files, code, runs: RUNS },
    })
    const peers = [PEERS.release, PEERS.releaseToo, PEERS.artifact].flatMap((peer) => {
      const bundle = bundleOf(peer, bench.args.peers, bench.node)
      return bundle === null ? [] : [{ ...fail(peer.name, bundle, 1), isPeer: true }]
    })
    const ours = fail(OURS, join(ROOT, 'dist/index.js'), 2)
    const rounds = runRounds([bare(bench), ours, ...peers], bench.args.rounds)
    const goal = { what: 'Start to a missing input, CPU', limit: 1.5, unit: `× ${BARE}` }
    const row = judged(goal, ratio(rounds, OURS, BARE, cpu), {
      detail: milliseconds(typical(rounds, OURS, cpu)),
      peers: against(
        rounds,
        peers.map((peer) => peer.name),
      ),
    })
    return Promise.resolve([row])
  },
}

/** The process until the first answer of GitHub: all of it, and the client alone. */
export const request: Measurement = {
  name: 'request',
  perNode: true,
  measure: async (bench) => {
    const sink = await bench.sink()
    const [client, toolkit] = ['The client alone', '@actions/github']
    const contenders: Contender[] = [
      bare(bench),
      {
        name: OURS,
        command: [bench.node, join(ROOT, 'dist/index.js')],
        env: runnerOf(bench, sink),
        code: 2,
        runs: RUNS,
      },
      { name: client, command: [bench.node, await bench.probe('request'), sink], runs: RUNS },
      { name: toolkit, command: [bench.node, await bench.probe('octokit'), sink], runs: RUNS },
    ]
    const rounds = runRounds(contenders, bench.args.rounds)
    const rowOf = (what: string, name: string, { limit, whyMissed }: { limit: number; whyMissed: string }): Row => {
      const goal = { what, limit, unit: `× ${BARE}` }
      const used = `${milliseconds(typical(rounds, name, cpu))}, ${digits(peak(rounds, name))} MiB`
      const peers = against(rounds, [toolkit])
      return judged(goal, ratio(rounds, name, BARE, cpu), { detail: used, peers, whyMissed })
    }
    return [
      rowOf('`plan` to the first answer of GitHub, CPU', OURS, {
        limit: versionOf(bench.node).startsWith('20.') ? 10 : 6.5,
        whyMissed:
          'Before it asks, it has parsed configuration and state file and run git; the schemas and parsers for that load first.',
      }),
      rowOf('The GitHub client alone: process and one request, CPU', client, {
        limit: 3.5,
        whyMissed: 'The schemas of all answers are made before the first question.',
      }),
    ]
  },
}

/** What a runner sets for `plan` in a checkout, with a token that is refused. */
function runnerOf(bench: Bench, sink: string): Record<string, string> {
  const repository = new Repository(bench.path('checkout'))
  repository.commit('Add the churn model', fastFiles())
  const event = bench.path('event.json')
  writeFileSync(event, '{}')
  return {
    ...{ INPUT_COMMAND: 'plan', 'INPUT_FEATURE-ID': 'churn', 'INPUT_GITHUB-TOKEN': 'token-of-the-bench' },
    ...{ GITHUB_REPOSITORY: 'o/r', GITHUB_WORKSPACE: repository.root, GITHUB_SHA: repository.head() },
    ...{ GITHUB_EVENT_NAME: 'workflow_dispatch', GITHUB_EVENT_PATH: event, GITHUB_REF: 'refs/heads/main' },
    ...{ GITHUB_RUN_ID: '1', RUNNER_TEMP: bench.path(), GITHUB_API_URL: `${sink}/refused` },
  }
}
