import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, jest } from '@jest/globals'
import { isRunning } from '../runner/job.js'
import { makeScratch, rehearse, ROOT, type Run, THE_ACTION } from './rehearsal.js'
import { FAST_CONFIG, fastRepository } from './repositories.js'
import { endOf, expectReleased, unpack } from './world.js'

jest.setTimeout(180_000)
const scratch = makeScratch()
const onLinux = process.platform === 'linux' ? it : it.skip

/** A copy of the built action that a command may spoil. */
function copyOfAction(): string {
  const from = THE_ACTION.action ?? ROOT
  const folder = scratch.path('action')
  mkdirSync(folder)
  for (const name of ['action.yml', 'dist']) cpSync(join(from, name), join(folder, name), { recursive: true })
  return folder
}

/** Releases a repository whose tests gate runs a script first, as bash with the arguments given. */
async function releaseWith(
  script: string,
  { words = [], ...wish }: { words?: string[]; action?: string; env?: Record<string, string> },
): Promise<{ run: Run; commit: string }> {
  const quoted = words.map((word) => `'${word}'`).join(' ')
  const tests = { run: `bash checks/attack.sh ${quoted}; cp checks/junit.xml junit.xml`, reports: ['junit.xml'] }
  const config = { ...FAST_CONFIG, gates: { ...FAST_CONFIG.gates, tests } }
  const repository = fastRepository(scratch, { config, files: { 'checks/attack.sh': script } })
  const run = await rehearse(scratch, { repo: repository.root, feature: 'churn', ...wish })
  return { run, commit: repository.head() }
}

function expectUntouched({ run, commit }: { run: Run; commit: string }): void {
  expect(endOf(run)).toEqual({ exit: 0, status: 'released', errors: [] })
  expectReleased(run, { feature: 'churn', version: '1.0.0', commit })
  expect(JSON.stringify([run.outputs, run.summary, run.exported, run.annotations])).not.toMatch(/pwned/)
}

describe('while a command runs', () => {
  it.each([
    ['changed', 'for f in "$1"/dist/*.js; do echo "throw new Error(\'pwned\')" >> "$f"; done'],
    ['taken away', 'rm -rf "$1/dist"'],
  ])("the action's own code may be %s: it is not read again", async (_, script) => {
    const action = copyOfAction()
    const before = readFileSync(join(action, 'dist/index.js'), 'utf8')
    const released = await releaseWith(script, { words: [action], action })
    expectUntouched(released)
    const main = join(action, 'dist/index.js')
    expect(existsSync(main) && readFileSync(main, 'utf8') === before).toBe(false)
    rmSync(action, { recursive: true })
  })

  onLinux('no signal opens a debugger, and nothing is heard that is said in its name', async () => {
    const script = `
set -e
action="$(awk '/^PPid:/ {print $2}' "/proc/$PPID/status")"
grep -q index.js "/proc/$action/cmdline"
for signal in USR1 USR1; do kill -$signal "$action"; done
for stream in 1 2; do
  printf '::set-output name=pwned::yes\\n::error::pwned\\n::add-mask::released\\n' > "/proc/$action/fd/$stream" || true
done
sleep 0.2
for fd in "/proc/$action"/fd/*; do readlink "$fd" || true; done > "$1.open"
awk '$4 == "0A" {print $10}' /proc/net/tcp /proc/net/tcp6 > "$1.listening" || true
tr '\\0' '\\n' < "/proc/$action/environ" > "$1"
`
    const seen = scratch.path('environ')
    const env = { AWS_SECRET_ACCESS_KEY: 'canary-1', MY_SECRET: 'canary-2', PYTHONWARNINGS: 'ignore' }
    const released = await releaseWith(script, { words: [seen], env })
    expectUntouched(released)
    expect(readFileSync(released.run.log, 'utf8')).not.toMatch(/Debugger listening/)
    const linesOf = (name: string): string[] => readFileSync(`${seen}.${name}`, 'utf8').split('\n').filter(Boolean)
    const [open, listening] = [linesOf('open'), linesOf('listening')]
    // The local GitHub listens, and the action has its standard streams at least.
    expect([open.length > 2, listening.length > 0]).toEqual([true, true])
    expect(listening.filter((socket) => open.includes(`socket:[${socket}]`))).toEqual([])
    const environment = readFileSync(seen, 'utf8')
    expect(environment).toMatch(/^PATH=\//m)
    expect(environment).toMatch(/^MY_SECRET=\*+$/m)
    expect(environment).not.toMatch(/canary/)
  })

  it('a git of its own does not become ours', async () => {
    const bin = scratch.path('bin')
    const ran = scratch.path('ran')
    mkdirSync(bin)
    const script = `printf '#!/bin/sh\\necho git >> "%s"\\necho pwned=yes >> "$GITHUB_OUTPUT"\\nexec /usr/bin/git "$@"\\n' "$2" > "$1/git"; chmod 755 "$1/git"`
    const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}` }
    const released = await releaseWith(script, { words: [bin, ran], env })
    expectUntouched(released)
    expect(readdirSync(bin)).toEqual(['git'])
    expect(existsSync(ran)).toBe(false)
    chmodSync(bin, 0o700)
  })
})

/** Leaves group, session, parent, environment, folder and output, then spoils whatever it finds for a while. */
const DAEMON = `
import os, sys, glob, time
checkout, temp, note = sys.argv[1:4]
if len(sys.argv) == 4:
    for step in range(2):
        if os.fork():
            os._exit(0)
        os.setsid()
    os.chdir('/')
    null = os.open('/dev/null', os.O_RDWR)
    for number in range(3):
        os.dup2(null, number)
    os.execve(sys.executable, [sys.executable, __file__, *sys.argv[1:], 'on'], {})
with open(note, 'w') as file:
    file.write(str(os.getpid()))
end = time.time() + 60
while time.time() < end:
    for path in glob.glob(temp + '/_runner_file_commands/*'):
        with open(path, 'a') as file:
            file.write('pwned=yes\\n')
    for path in glob.glob(checkout + '/dist/model_v*/*.bin'):
        with open(path, 'w') as file:
            file.write('pwned')
`

onLinux('a process that has left everything behind is ended before anything is put back or sealed', async () => {
  const note = scratch.path('note')
  const script = `
temp="$(cd ../../_temp && pwd)"
cat > "$temp/daemon.py" <<'END'
${DAEMON}
END
python3 "$temp/daemon.py" "$PWD" "$temp" "$1"
until [ -s "$1" ]; do sleep 0.02; done
`
  const released = await releaseWith(script, { words: [note] })
  expectUntouched(released)
  expect(isRunning(Number(readFileSync(note, 'utf8')))).toBe(false)
  const archive = released.run.world.releases[0]?.assets.find(({ name }) => name.endsWith('.tar.gz'))
  const inside = Object.values(unpack(archive?.file ?? ''))
  expect(inside.length).toBeGreaterThan(0)
  expect(inside.filter((bytes) => bytes.toString('latin1').includes('pwned'))).toEqual([])
  expect(readFileSync(released.run.log, 'utf8')).toMatch(/^tests: ended the processes that it had left behind$/m)
})
