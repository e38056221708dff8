import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const LINES = 400
const LINE = 'ü'.repeat(5000)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standard-output-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('printLine', () => {
  it.each([
    ['blocks', ''],
    // Whoever touches `process.stdout` makes the pipe one that does not block.
    ['does not block', "process.stdout.write('')"],
  ])('loses nothing in a pipe that %s and is read slowly', async (_, before) => {
    const source = pathToFileURL(resolve('src/runner/standard-output.ts')).href
    const script = join(folder, 'print.ts')
    await writeFile(
      script,
      `import { printLine } from '${source}'\n${before}\nfor (let n = 0; n < ${LINES}; n += 1) printLine(n + '${LINE}')\n`,
    )
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const closed = once(child, 'close')
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      child.stdout.pause()
      setImmediate(() => child.stdout.resume())
    })
    expect(await closed).toEqual([0, null])
    expect(text.split('\n').map((line) => line.length)).toEqual([
      ...Array.from({ length: LINES }, (__, n) => String(n).length + LINE.length),
      0,
    ])
  })
})
