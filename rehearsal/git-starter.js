// Starts git for a process that is too large to do so itself: a fork copies the tables of all of its memory, which takes a
// process of 400 MB twenty times as long as this one. Ends with the process that it works for.
import { spawn } from 'node:child_process'

process.on('disconnect', () => process.exit())
process.on('message', ({ id, args, env, input, cwd }) => {
  const answer = (said) => process.connected && process.send({ id, ...said })
  const child = spawn('git', args, { env, cwd, stdio: 'pipe' })
  const out = []
  const complaint = []
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.on('data', (chunk) => complaint.push(chunk))
  child.stdin.on('error', () => undefined)
  child.on('error', ({ message }) => answer({ code: null, out: Buffer.alloc(0), complaint: message }))
  child.on('close', (code) => answer({ code, out: Buffer.concat(out), complaint: Buffer.concat(complaint).toString() }))
  child.stdin.end(input)
})
