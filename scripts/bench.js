// Times the action's start-up against a bare Node, in turn, and prints the ratio of their CPU seconds.
import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ROUNDS = 9
const RUNS_PER_ROUND = 5

/** CPU seconds, user and system together, of one run of a command, by bash's own accounting of its children. */
function cpuSeconds(command) {
  const loop = `for i in $(seq ${RUNS_PER_ROUND}); do ${command} >/dev/null 2>&1 || true; done; times`
  const env = { PATH: process.env.PATH, HOME: process.env.HOME }
  const output = execFileSync('bash', ['-c', loop], { encoding: 'utf8', env })
  const children = output.trim().split('\n').at(-1) ?? ''
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  )
  return seconds.reduce((sum, one) => sum + one, 0) / RUNS_PER_ROUND
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const node = JSON.stringify(process.execPath)
const commands = {
  'node -e 0': `${node} -e 0`,
  'dist/index.js without inputs': `${node} ${JSON.stringify(join(root, 'dist/index.js'))}`,
}
const measured = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, command] of Object.entries(commands)) measured[name].push(cpuSeconds(command))
}
const [bare, action] = Object.values(measured)
console.log(`Node ${process.version}, ${ROUNDS} rounds of ${RUNS_PER_ROUND} runs each, medians of CPU`)
for (const [name, values] of Object.entries(measured))
  console.log(`${name.padEnd(30)} ${(median(values) * 1000).toFixed(0)} ms`)
const ratios = action.map((value, index) => value / bare[index])
console.log(`ratio, round by round          ${median(ratios).toFixed(2)} (the goal is at most 3)`)
