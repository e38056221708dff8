import { describe, expect, it } from '@jest/globals'
import { readArguments, type RunCall } from '../../rehearsal/arguments.js'

const run = (...words: string[]): RunCall => {
  const call = readArguments(words, '/home/ann')
  if (call.call !== 'run') throw new Error(`read as ${call.call}`)
  return call
}

describe('the command line', () => {
  it('has the defaults of actions/checkout and workflow_dispatch', () => {
    expect(run('--repo', 'churn')).toEqual({
      call: 'run',
      repo: '/home/ann/churn',
      featureIds: [],
      inputs: {},
      event: 'workflow_dispatch',
      eventFile: null,
      ref: null,
      fetchDepth: 1,
      with: [],
      run: null,
      scenario: null,
      world: null,
      atOnce: null,
      node: null,
      faults: [],
      killSteps: [],
      rivals: [],
      json: false,
      action: null,
      persistCredentials: null,
    })
  })

  it('reads every option, with values joined or apart', () => {
    const call = run(
      ...['--repo=/r', '--feature-id', 'a', '--feature-id=b', '--command', 'plan', '--input', 'reason=x=y z'],
      ...['--input', 'dry-run=true', '--event', 'push', '--event-file', 'e.json', '--ref', 'refs/heads/topic/x'],
      ...['--fetch-depth', '0', '--with', 'models/big.bin', '--with', 'b', '--scenario', 's.json', '--world', 'w'],
      ...['--at-once', '3', '--node', '/n', '--fault', 'kill-after@12', '--fault', '502-before@1', '--json'],
      ...['--action', 'a', '--persist-credentials=v4'],
    )
    expect(call).toMatchObject({
      repo: '/r',
      featureIds: ['a', 'b'],
      inputs: { command: 'plan', reason: 'x=y z', 'dry-run': 'true' },
      event: 'push',
      eventFile: '/home/ann/e.json',
      ref: 'topic/x',
      fetchDepth: 0,
      with: ['models/big.bin', 'b'],
      scenario: '/home/ann/s.json',
      world: '/home/ann/w',
      atOnce: 3,
      node: '/n',
      faults: [
        { kind: 'kill-after', at: 12 },
        { kind: '502-before', at: 1 },
      ],
      json: true,
      action: '/home/ann/a',
      persistCredentials: 'v4',
    })
  })

  it('reads rivals, and kills in a step', () => {
    const call = run(
      ...['--repo', 'r', '--rival', '3 command=deploy environment=staging', '--fault', 'kill-step@switch#2'],
      ...['--rival', `12  command=rollback reason="p95 is over" x='a "b"' y=1=2`, '--fault', 'kill-step@load-test'],
      ...['--fault', 'half@2'],
    )
    expect(call.rivals).toEqual([
      { at: 3, inputs: { command: 'deploy', environment: 'staging' } },
      { at: 12, inputs: { command: 'rollback', reason: 'p95 is over', x: 'a "b"', y: '1=2' } },
    ])
    expect(call.faults).toEqual([{ kind: 'half', at: 2 }])
    expect(call.killSteps).toEqual([
      { name: 'switch', time: 2 },
      { name: 'load-test', time: 1 },
    ])
  })

  it('knows serve, look and help', () => {
    expect(readArguments(['serve', '--repo', 'r', '--port', '0'], '/x')).toMatchObject({ call: 'serve', port: 0 })
    expect(readArguments(['serve', '--repo', 'r', '--socket', 's'], '/x')).toMatchObject({ port: null, socket: '/x/s' })
    expect(readArguments(['look', '--world', 'w', '--json'], '/x')).toEqual({ call: 'look', world: '/x/w', json: true })
    expect(readArguments(['--help'], '/x')).toEqual({ call: 'help' })
  })

  const wrong: [string, string[], RegExp][] = [
    ['no repository', ['--json'], /--repo is missing/],
    ['files of no repository', ['--world', 'w', '--with', 'a'], /--with names files of --repo/],
    ['an unknown option', ['--repo', 'r', '--faults', 'x'], /unknown option --faults; .*--fault,/],
    ['an option of another call', ['--repo', 'r', '--port', '1'], /unknown option --port/],
    ['a stray word', ['--repo', 'r', 'churn'], /unexpected word "churn"/],
    ['a value left out', ['--repo'], /--repo needs a value: --repo DIR/],
    ['an option twice', ['--repo', 'a', '--repo', 'b'], /--repo is given twice/],
    ['a value for a flag', ['--repo', 'a', '--json=no'], /--json takes no value/],
    [
      'an unknown event',
      ['--repo', 'r', '--event', 'issue'],
      /--event issue is not known: it is one of workflow_dispatch/,
    ],
    ['an unknown fault', ['--repo', 'r', '--fault', 'kill@1'], /--fault kill@1 is no KIND@N/],
    ['a fault before the first write', ['--repo', 'r', '--fault', 'half@0'], /N counts writes from 1/],
    ['a step without a name', ['--repo', 'r', '--fault', 'kill-step@'], /NAME is a step/],
    ['a rival of no write', ['--repo', 'r', '--rival', 'command=deploy'], /does not start with the number of a write/],
    ['a rival without inputs', ['--repo', 'r', '--rival', '3'], /names no input/],
    ['a rival with a stray word', ['--repo', 'r', '--rival', '3 a=b c'], /"c" is no name=value/],
    ['a rival with an open quote', ['--repo', 'r', '--rival', '3 a="b'], /does not start with|names no input/],
    ['an input without a value', ['--repo', 'r', '--input', 'reason'], /--input reason is no name=value/],
    ['an input twice', ['--repo', 'r', '--command', 'a', '--input', 'command=b'], /the input command is given twice/],
    ['two features for one run', ['--repo', 'r', '--feature-id', 'a', '--feature-id', 'b'], /--at-once/],
    ['no runs at all', ['--repo', 'r', '--at-once', '0'], /--at-once 0 is no whole number from 1/],
    ['a depth that is no number', ['--repo', 'r', '--fetch-depth', '-1'], /--fetch-depth -1 is no whole number/],
    ['look without a world', ['look'], /--world is missing/],
    ['a socket of a rehearsal', ['--repo', 'r', '--socket', 's'], /unknown option --socket/],
    ['a long socket', ['serve', '--repo', 'r', '--socket', 's'.repeat(101)], /too long for a socket/],
    ['serve of nothing', ['serve'], /--repo is missing/],
  ]
  it.each(wrong)('refuses %s', (_, words, message) => {
    expect(() => readArguments(words, '/home/ann')).toThrow(message)
  })
})
