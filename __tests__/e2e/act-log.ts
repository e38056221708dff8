import { z } from 'zod'

/** What `act --json` told of a workflow run. */
export interface ActLog {
  status: number
  /** How each job ended that ran. */
  jobs: Record<string, string>
  /** What the steps of each job gave as outputs. */
  outputs: Record<string, Record<string, string>>
  /** Error annotations. */
  errors: string[]
  log: string
}

/** A line, as far as it is read. */
const actLine = z.looseObject({
  jobID: z.string().default(''),
  msg: z.string().default(''),
  command: z.string().optional(),
  name: z.string().default(''),
  arg: z.string().default(''),
  jobResult: z.string().optional(),
})

/** Reads what act printed; lines that are no JSON are kept in the log. */
export function readActLog({ status, text }: { status: number; text: string }): ActLog {
  const read: ActLog = { status, jobs: {}, outputs: {}, errors: [], log: '' }
  for (const written of text.split('\n')) {
    const line = actLine.parse(written.startsWith('{') ? JSON.parse(written) : { msg: written })
    read.log += `${line.msg.trimEnd()}\n`
    if (line.jobResult !== undefined) read.jobs[line.jobID] = line.jobResult
    if (line.command === 'set-output') (read.outputs[line.jobID] ??= {})[line.name] = line.arg
    if (line.command === 'error') read.errors.push(line.arg)
  }
  return read
}
