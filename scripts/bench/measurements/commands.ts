import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { isThere, ROOT } from '../bench.js'
import { peak, ratio, runRounds, type Sample, typical } from '../rounds.js'
import { inSeconds, judged, type Measurement, notMeasured } from '../row.js'

const cpu = (sample: Sample): number => sample.cpu
const wall = (sample: Sample): number => sample.wall

/** The example's gates as the action starts them: the evaluation alone, then all others. */
const GATES = [
  'python src/evaluate.py --model models/final_model.joblib',
  'pytest --cov=src',
  'mypy src/',
  'bandit -q -r src/',
]
const TOOLS = ['python', 'pytest', 'mypy', 'bandit']

/** The example's gates on two cores, the evaluation first and the others side by side, and one after another. */
export const gates: Measurement = {
  name: 'gates',
  perNode: false,
  measure: async (bench) => {
    const what = "The example's gates on two cores, wall"
    const missing = TOOLS.filter((tool) => !isThere(tool))
    if (missing.length > 0)
      return [notMeasured(what, `Not on PATH: ${missing.join(', ')} (\`npm run demo\` says how).`)]
    const folder = bench.path('example')
    cpSync(join(ROOT, 'examples/breast-cancer'), folder, { recursive: true })
    if (!existsSync(join(folder, 'models/final_model.joblib'))) return [notMeasured(what, 'The example has no model.')]
    const probe = await bench.probe('commands')
    const start = (cores: string): readonly string[] => [bench.node, probe, folder, bench.scratch, cores, ...GATES]
    const [inTurn, sideBySide] = ['one after another', 'two at once']
    const rounds = runRounds(
      [
        { name: inTurn, command: start('1') },
        { name: sideBySide, command: start('2') },
      ],
      bench.args.rounds,
    )
    return [
      judged({ what, limit: 0.7, unit: `× ${inTurn}` }, ratio(rounds, sideBySide, inTurn, wall), {
        detail: `${inSeconds(typical(rounds, sideBySide, wall))} of ${inSeconds(typical(rounds, inTurn, wall))}`,
        whyMissed:
          'The evaluation runs alone and the longest other gate bounds the rest; it takes two cores that are free.',
      }),
    ]
  },
}

const PRINTED_BYTES = 50_000_000

/** A gate that prints a progress bar of 50 MB, all of it one line. */
export const output: Measurement = {
  name: 'output',
  perNode: true,
  measure: async (bench) => {
    const name = 'ds-release'
    const run = `head -c ${String(PRINTED_BYTES)} /dev/zero | tr '\\0' '='`
    const command = [bench.node, await bench.probe('commands'), bench.scratch, bench.scratch, '2', run]
    const rounds = runRounds([{ name, command }], bench.args.rounds)
    const what = 'A gate that prints 50 MB without a line end'
    return [
      judged({ what: `${what}, CPU`, limit: 0.5, unit: 's' }, typical(rounds, name, cpu), {
        note: 'The process and the gate itself.',
      }),
      judged({ what: `${what}, peak memory`, limit: 110, unit: 'MiB' }, peak(rounds, name), {
        note: 'It is printed into a file, and the last 64 KiB are read.',
      }),
    ]
  },
}
