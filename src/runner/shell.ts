import { Stop } from '../errors.js'

/** How a `run` string is started: the program, its arguments, and the script file as that shell wants it. */
export interface ShellCall {
  program: string
  arguments: string[]
  /** Ending of the script file's name. */
  extension: string
  script: string
}

/** The runner's own templates (its ScriptHandlerHelpers), `{0}` being the script file. */
const TEMPLATES: Readonly<Record<string, string>> = {
  bash: 'bash --noprofile --norc -eo pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python {0}',
  pwsh: `pwsh -command ". '{0}'"`,
}

const EXTENSIONS: Readonly<Record<string, string>> = { bash: '.sh', sh: '.sh', python: '.py', pwsh: '.ps1' }

/** Splits a template into words: blanks part them, double quotes hold them together, `\"` is a quote. */
function splitWords(template: string): string[] {
  const words = template.match(/(?:\\"|"(?:\\"|[^"])*"|[^\s"])+/g) ?? []
  return words.map((word) => word.replace(/(\\")|"/g, (_, escaped: string | undefined) => (escaped ? '"' : '')))
}

/** What the runner adds to a PowerShell script so that it ends where a program in it fails. */
function asPowerShell(script: string): string {
  const leave = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }'
  return `$ErrorActionPreference = 'stop'\n${script}\n${leave}`
}

/**
 * Turns a step's `shell` and `run` into a call, as the runner does; the script's path stands as `{0}` until `placeScript`.
 * Throws `Stop` invalid-config for a shell that is neither built in nor a template with `{0}`.
 */
export function shellCall(shell: string, run: string): ShellCall {
  const template = Object.hasOwn(TEMPLATES, shell) ? TEMPLATES[shell] : shell.includes('{0}') ? shell : undefined
  const [program, ...rest] = template === undefined ? [] : splitWords(template)
  if (program === undefined || program.includes('{0}')) {
    throw new Stop('invalid-config', {
      what: `${JSON.stringify(shell)} is no shell that a command can run with`,
      fix: 'Write one of bash, sh, python, pwsh, or a command line with {0} where the script file goes',
    })
  }
  const name = program.slice(program.lastIndexOf('/') + 1)
  const script = run.replace(/\r\n/g, '\n')
  const isPowerShell = name === 'pwsh'
  return {
    program,
    arguments: rest,
    extension: EXTENSIONS[name] ?? '',
    script: isPowerShell ? asPowerShell(script) : script,
  }
}

/** The arguments of a call with the script's path filled in. */
export function placeScript(call: ShellCall, path: string): string[] {
  return call.arguments.map((word) => word.replaceAll('{0}', () => path))
}
