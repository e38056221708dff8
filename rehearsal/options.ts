type Calls = readonly ('run' | 'serve' | 'look')[]

interface Option {
  name: string
  /** Placeholder of its value; null for a flag. */
  takes: string | null
  repeatable: boolean
  calls: Calls
  help: string
}

const RUN: Calls = ['run']

/** Every option of the command line, in the order in which the help shows them. */
export const OPTIONS = [
  {
    name: 'repo',
    takes: 'DIR',
    repeatable: false,
    calls: ['run', 'serve'],
    help: 'a git repository; never written to; may be left out with a --world that exists',
  },
  { name: 'feature-id', takes: 'ID', repeatable: true, calls: RUN, help: 'the input feature-id' },
  { name: 'command', takes: 'C', repeatable: false, calls: RUN, help: 'the input command' },
  { name: 'input', takes: 'name=value', repeatable: true, calls: RUN, help: 'any other input' },
  {
    name: 'event',
    takes: 'NAME',
    repeatable: false,
    calls: RUN,
    help: 'workflow_dispatch (default), push, pull_request, merge_group, schedule, release',
  },
  { name: 'event-file', takes: 'FILE', repeatable: false, calls: RUN, help: "JSON merged over the event's payload" },
  {
    name: 'ref',
    takes: 'NAME',
    repeatable: false,
    calls: RUN,
    help: 'branch that the workflow runs on; default: the current one',
  },
  {
    name: 'fetch-depth',
    takes: 'N',
    repeatable: false,
    calls: RUN,
    help: 'of the checkout; default 1, 0 is everything',
  },
  {
    name: 'with',
    takes: 'PATH',
    repeatable: true,
    calls: RUN,
    help: 'a file of --repo that is not committed, copied into the checkout',
  },
  {
    name: 'scenario',
    takes: 'FILE',
    repeatable: false,
    calls: ['run', 'serve'],
    help: 'JSON: token, users, pulls, releases, tags, protection, rulesets, environments, settings',
  },
  {
    name: 'world',
    takes: 'DIR',
    repeatable: false,
    calls: ['run', 'serve', 'look'],
    help: 'keeps the GitHub between runs; default: a fresh one',
  },
  {
    name: 'run',
    takes: 'ID',
    repeatable: false,
    calls: RUN,
    help: 'the action is a further job of that run of the --world, whose artifacts it has; default: a new run',
  },
  { name: 'attempt', takes: 'N', repeatable: false, calls: RUN, help: 'with --run: the run was run again' },
  { name: 'at-once', takes: 'N', repeatable: false, calls: RUN, help: 'starts the action N times at the same moment' },
  { name: 'node', takes: 'PATH', repeatable: false, calls: RUN, help: 'the Node that runs the action' },
  {
    name: 'rival',
    takes: '"N name=value…"',
    repeatable: true,
    calls: RUN,
    help: 'when write N arrives, another run starts with these inputs beside those of the call',
  },
  {
    name: 'fault',
    takes: 'KIND@N',
    repeatable: true,
    calls: RUN,
    help: 'a fault at the N-th write, or kill-step@NAME while that step of a deployment runs',
  },
  {
    name: 'persist-credentials',
    takes: null,
    repeatable: false,
    calls: RUN,
    help: 'leaves the token in the checkout as actions/checkout does (=v6, or =v4)',
  },
  { name: 'action', takes: 'DIR', repeatable: false, calls: RUN, help: 'the action to run; default: this project' },
  { name: 'port', takes: 'N', repeatable: false, calls: ['serve'], help: 'port of the GitHub; default: a free one' },
  {
    name: 'socket',
    takes: 'FILE',
    repeatable: false,
    calls: ['serve'],
    help: 'also serves on a Unix socket, for gh',
  },
  { name: 'json', takes: null, repeatable: false, calls: ['run', 'look'], help: 'standard output is one line of JSON' },
] as const satisfies readonly Option[]

export type OptionName = (typeof OPTIONS)[number]['name']

/** The same table with the wide types that a loop needs. */
export const COMMON_OPTIONS: readonly (Option & { name: OptionName })[] = [...OPTIONS]

/** The text of `--help`. */
export function describeOptions(): string {
  const lines = OPTIONS.map((option) => {
    const call = option.takes === null ? `--${option.name}` : `--${option.name} ${option.takes}`
    return `  ${call.padEnd(24)} ${option.help}${option.repeatable ? ' (repeatable)' : ''}`
  })
  return [
    'A release on a GitHub of your own: runs the action on a copy of a repository, against a GitHub on 127.0.0.1.',
    '',
    '  npm run rehearse -- --repo DIR [--feature-id ID] [option]…',
    '  npm run rehearse -- serve --repo DIR [--scenario FILE] [--world DIR] [--port N] [--socket FILE]',
    '  npm run rehearse -- look --world DIR [--json]',
    '',
    ...lines,
    '',
    "Exit status: the action's own; 137 when a fault killed it; 70 when the rehearsal itself failed.",
    'For a program that reads the answer: npm run --silent rehearse -- --json …',
    '',
  ].join('\n')
}
