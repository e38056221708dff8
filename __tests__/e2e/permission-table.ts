import type { Run, Wish } from './rehearsal.js'

/** One job: what it runs, and the permissions that it is documented to need. */
interface Job {
  name: string
  needs: Readonly<Record<string, 'read' | 'write'>>
  wish: Partial<Wish>
  scenario?: object
}

const PROTECTED = { protection: { main: { required_approvals: 1 } } }
const READS = { contents: 'read', 'pull-requests': 'read' } as const

const JOBS: readonly Job[] = [
  { name: '`release`', needs: { contents: 'write', 'pull-requests': 'read', actions: 'read' }, wish: {} },
  {
    name: '`release`, protected branch',
    needs: { contents: 'write', 'pull-requests': 'write', actions: 'read' },
    wish: {},
    scenario: PROTECTED,
  },
  { name: '`release`, `dry-run`', needs: READS, wish: { inputs: { 'dry-run': 'true' } } },
  { name: '`seal`', needs: READS, wish: { command: 'seal' } },
  { name: '`plan`', needs: { contents: 'read' }, wish: { command: 'plan' } },
  { name: '`check`', needs: READS, wish: { command: 'check', event: 'pull_request', ref: 'topic' } },
]

/** A job with a token. */
export interface Case {
  job: string
  token: string
  wish: Partial<Wish>
}

/** Every job with the token that it needs, with each permission missing or too weak, with none, and with a bad token. */
export function permissionCases(): Case[] {
  return JOBS.flatMap(({ name, needs, wish, scenario }) => {
    const asCase = (token: string, given: object): Case => ({
      ...{ job: name, token },
      wish: { ...wish, scenario: { ...scenario, token: given } },
    })
    const without = Object.entries(needs).flatMap(([permission, level]) => [
      ...(level === 'write'
        ? [asCase(`\`${permission}: read\``, { permissions: { ...needs, [permission]: 'read' } })]
        : []),
      asCase(`no \`${permission}\``, { permissions: { ...needs, [permission]: 'none' } }),
    ])
    return [
      asCase('as documented', { permissions: needs }),
      ...without,
      asCase('none at all', { permissions: {} }),
      asCase('not valid', { valid: false, permissions: needs }),
    ]
  })
}

/** A line of the table: everything but the message is read from the local GitHub. */
export function permissionLine({ job, token }: Case, run: Run): string {
  const message = run.annotations.find(({ level }) => level === 'error')?.message ?? ''
  return `| ${[job, token, String(run.exit_code), writesIn(run), plain(message)].join(' | ')} |`
}

export const TABLE_HEAD = '| job | token | exit code | what was written | message |\n| --- | --- | --- | --- | --- |'

function writesIn({ requests, world }: Run): string {
  const effects = requests.filter(({ effect }) => effect).length
  if (effects === 0) return 'nothing'
  const isOnMain = world.commits.some(({ branch }) => branch === world.default_branch)
  const things = [
    world.tags.length > 0 && 'tag',
    world.releases.some(({ draft }) => draft) && 'draft',
    world.releases.some(({ draft }) => !draft) && 'release',
    isOnMain && 'state commit',
    !isOnMain && world.commits.length > 0 && 'state branch',
    world.pulls.some(({ head }) => head.startsWith('ds-release/')) && 'pull request',
    world.tags.length === 0 && world.artifacts.length > 0 && 'workflow artifact',
  ]
  return `${things.filter((thing) => thing !== false).join(', ')} (${String(effects)} writes)`
}

/** The message without what differs from machine to machine and run to run. */
function plain(message: string): string {
  return message
    .replace(/http:\/\/gh\.localhost:\d+\/acme\/[\w-]+/g, 'https://github.com/acme/models')
    .replace(/\/repos\/acme\/[\w-]+/g, '/repos/acme/models')
    .replace(/\b[0-9a-f]{40}\b/g, '…')
    .replaceAll('|', '\\|')
}
