import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { makeJob, printedBy, type Job } from './job.js'

let job: Job

beforeEach(() => {
  job = makeJob()
})

afterEach(() => job.remove())

describe("the runner's command files", () => {
  const folder = (): string => join(job.temp, '_runner_file_commands')

  function makeFiles(): Record<string, string> {
    const files = { GITHUB_OUTPUT: 'set_output_1', GITHUB_ENV: 'set_env_1', GITHUB_PATH: 'add_path_1' }
    for (const [name, file] of Object.entries(files)) {
      job.variables[name] = join(folder(), file)
      fs.writeFileSync(join(folder(), file), `${name}=held\n`)
    }
    fs.writeFileSync(join(folder(), 'save_state_1'), 'state=Y2FuYXJ5\n')
    fs.writeFileSync(join(folder(), 'step_summary_0-scrubbed'), 'earlier\n')
    return files
  }

  function contents(): Record<string, string> {
    return Object.fromEntries(
      fs.readdirSync(folder()).map((name) => [name, fs.readFileSync(join(folder(), name), 'utf8')]),
    )
  }

  it('can be neither read nor written, and come back as they were', async () => {
    makeFiles()
    const before = contents()
    const commands = job.runner()
    const { value, tampered } = await commands.secluded(async () => {
      return await printedBy(
        job,
        commands,
        `env; cat '${folder()}'/*; ls '${folder()}'; echo '::set-output name=verdict::passed'`,
      )
    })
    expect(value).not.toMatch(/held|Y2FuYXJ5|canary|GITHUB_|ACTIONS_|INPUT_/)
    expect(tampered).toEqual([])
    expect(contents()).toEqual(before)
  })

  it('lose what a command has put there, and say so', async () => {
    const files = makeFiles()
    const before = contents()
    const commands = job.runner()
    const { tampered } = await commands.secluded(async () => {
      const output = join(folder(), files['GITHUB_OUTPUT'] ?? '')
      return await printedBy(
        job,
        commands,
        `cd '${folder()}'; echo verdict=passed >> '${output}'; mkdir set_env_1; ln -s /etc/passwd new_one; echo x > step_summary_0-scrubbed`,
      )
    })
    expect(tampered).toEqual(['GITHUB_ENV', 'GITHUB_OUTPUT', 'new_one', 'step_summary_0-scrubbed'])
    expect(contents()).toEqual(before)
  })

  it('come back also when their folder was removed', async () => {
    makeFiles()
    const before = contents()
    await job.runner().secluded(async () => {
      fs.rmSync(folder(), { recursive: true })
      return await Promise.resolve()
    })
    expect(contents()).toEqual(before)
  })

  it('stand elsewhere with other runners, and may not be there', async () => {
    job.variables['GITHUB_OUTPUT'] = join(job.root, 'out.txt')
    job.variables['GITHUB_STEP_SUMMARY'] = join(job.root, 'summary.md')
    fs.writeFileSync(join(job.root, 'out.txt'), 'held')
    const commands = job.runner()
    const { tampered } = await commands.secluded(async () => {
      expect(fs.existsSync(join(job.root, 'out.txt'))).toBe(false)
      return await printedBy(job, commands, `echo x > '${join(job.root, 'summary.md')}'`)
    })
    expect(tampered).toEqual(['GITHUB_STEP_SUMMARY'])
    expect(fs.readFileSync(join(job.root, 'out.txt'), 'utf8')).toBe('held')
    expect(fs.existsSync(join(job.root, 'summary.md'))).toBe(false)
  })
})
