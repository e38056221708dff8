import { availableParallelism } from 'node:os'
import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { Stop, type Problem } from '../errors.js'
import type { RunFacts } from '../host/host.js'
import { defaultBranchIn, parseTrigger } from '../trigger.js'
import type { Variables } from './environment.js'

const SLUG = '[A-Za-z0-9_.-]+'
const DIGITS = /^[1-9][0-9]*$/

const absolutePath = z.string().refine((path) => isAbsolute(path), 'an absolute path')

/** What the runner sets for every step. An empty variable is not set. */
const RunVariables = z.object({
  GITHUB_REPOSITORY: z.string().regex(new RegExp(`^${SLUG}/${SLUG}$`), 'owner/name'),
  GITHUB_WORKSPACE: absolutePath,
  GITHUB_EVENT_NAME: z.string(),
  GITHUB_EVENT_PATH: absolutePath.optional(),
  GITHUB_REF: z.string().default(''),
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40,64}$/, "a commit's full id"),
  GITHUB_RUN_ID: z.string().regex(DIGITS, 'a number'),
  GITHUB_WORKFLOW_REF: z.string().optional(),
  GITHUB_RUN_ATTEMPT: z.string().regex(DIGITS, 'a number').default('1'),
  GITHUB_SERVER_URL: z.url({ protocol: /^https?$/, error: 'an http(s) address' }).default('https://github.com'),
  RUNNER_TEMP: absolutePath,
})

const FIX = 'This is a GitHub Action: run it in a workflow, or on your own machine by `npm run rehearse`'

function describeIssue(issue: z.core.$ZodIssue, given: Variables): Problem {
  const name = String(issue.path[0])
  const missing = given[name] === undefined
  return { what: missing ? `${name} is not set` : `${name} is not ${issue.message}`, fix: FIX }
}

/** `acme/demo/.github/workflows/release.yml@refs/heads/main` without repository and ref; null for what is of another repository. */
function workflowOf(repository: string, ref: string | undefined): string | null {
  const [path = ''] = ref?.split('@') ?? []
  return path.startsWith(`${repository}/`) ? path.slice(repository.length + 1) : null
}

async function readPayload(path: string | undefined, readText: (path: string) => Promise<string>): Promise<unknown> {
  if (path === undefined) return {}
  try {
    return JSON.parse(await readText(path)) as unknown
  } catch (cause) {
    const what = `The event's payload at GITHUB_EVENT_PATH (${path}) cannot be read as JSON`
    throw new Stop('invalid-input', { what, fix: FIX }, cause)
  }
}

/**
 * Facts of the run from the runner's variables and the event's payload.
 * Throws `Stop`: platform on Windows, invalid-input where this is no workflow's step, and where the payload lacks what its event is about.
 */
export async function readRunFacts(
  env: Variables,
  readText: (path: string) => Promise<string>,
  machine: { platform: string; cores: number } = { platform: process.platform, cores: availableParallelism() },
): Promise<RunFacts> {
  if (machine.platform === 'win32') {
    throw new Stop('platform', {
      what: 'This runner is a Windows machine, and commands run with bash in process groups, which Windows lacks',
      fix: 'Give the job `runs-on: ubuntu-latest`, or a macOS runner',
    })
  }
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = RunVariables.safeParse(given)
  if (!parsed.success) {
    throw new Stop(
      'invalid-input',
      parsed.error.issues.map((issue) => describeIssue(issue, given)),
    )
  }
  const facts = parsed.data
  const payload = await readPayload(facts.GITHUB_EVENT_PATH, readText)
  const [owner = '', repo = ''] = facts.GITHUB_REPOSITORY.split('/')
  const serverUrl = facts.GITHUB_SERVER_URL.replace(/\/+$/, '')
  return {
    repository: facts.GITHUB_REPOSITORY,
    owner,
    repo,
    workspace: facts.GITHUB_WORKSPACE,
    event: facts.GITHUB_EVENT_NAME,
    trigger: parseTrigger(facts.GITHUB_EVENT_NAME, payload),
    defaultBranch: defaultBranchIn(payload),
    ref: facts.GITHUB_REF,
    sha: facts.GITHUB_SHA,
    runId: facts.GITHUB_RUN_ID,
    attempt: Number(facts.GITHUB_RUN_ATTEMPT),
    workflow: workflowOf(facts.GITHUB_REPOSITORY, facts.GITHUB_WORKFLOW_REF),
    serverUrl,
    runUrl: `${serverUrl}/${facts.GITHUB_REPOSITORY}/actions/runs/${facts.GITHUB_RUN_ID}`,
    variables: env,
    temp: facts.RUNNER_TEMP,
    cores: Math.max(1, machine.cores),
  }
}
