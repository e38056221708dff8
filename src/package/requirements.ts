import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import type { Problem } from '../errors.js'
import { requirementLines } from './requirement-lines.js'

/** A text and the path it was read from. */
export interface TextFile {
  path: string
  text: string
}

/** Where requirements may come from, first come, first served; null where there is no such file. */
export interface RequirementSources {
  /** `requirements.txt` that the export command wrote. */
  exported: TextFile | null
  /** The repository's own `requirements.txt`. */
  repository: TextFile | null
  pyproject: TextFile | null
}

/** The requirements of the package, and the file that they came from; or why there are none. */
export type RequirementsChoice = { ok: true; text: string; source: string } | { ok: false; problems: Problem[] }

/** Chooses what goes into the package as `requirements.txt`; a file that names no package counts as none. */
export function chooseRequirements(sources: RequirementSources): RequirementsChoice {
  for (const file of [sources.exported, sources.repository]) {
    if (file !== null && requirementLines(file.text).length > 0) return accept(file.text, file.path)
  }
  const { pyproject } = sources
  if (pyproject === null) return { ok: false, problems: [noRequirements(sources, '')] }
  const project = projectDependencies(pyproject)
  if (!project.ok) return project
  if (project.dependencies.length > 0) return accept(`${project.dependencies.join('\n')}\n`, pyproject.path)
  return { ok: false, problems: [noRequirements(sources, project.hint)] }
}

/** A password that stands in an address would be published with the package. */
function accept(text: string, source: string): RequirementsChoice {
  const problems = requirementLines(text)
    .filter((line) => holdsSecret(line.text))
    .map((line) => ({
      what: 'An address in the requirements holds a password or token, which would be published',
      fix: 'Take it out, or write ${NAME} in its place: pip fills in the environment variable of that name',
      where: { file: source, line: line.line },
    }))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, text: text.endsWith('\n') ? text : `${text}\n`, source }
}

function holdsSecret(line: string): boolean {
  return Array.from(line.matchAll(/:\/\/([^\s/@:]*)(?::([^\s/@]*))?@/g)).some(([, user = '', password]) => {
    const secret = password ?? user
    // ssh://git@host is how git is reached, for everyone.
    return secret !== '' && !/^\$\{\w+\}$/.test(secret) && !(password === undefined && user === 'git')
  })
}

const pyprojectSchema = z.looseObject({
  project: z
    .looseObject({ dependencies: z.array(z.string()).optional(), dynamic: z.array(z.string()).optional() })
    .optional(),
  tool: z.looseObject({ poetry: z.looseObject({ dependencies: z.unknown().optional() }).optional() }).optional(),
})

type ProjectDependencies = { ok: true; dependencies: string[]; hint: string } | { ok: false; problems: Problem[] }

function projectDependencies(file: TextFile): ProjectDependencies {
  const parsed = parseToml(file)
  if (!parsed.ok) return parsed
  const checked = pyprojectSchema.safeParse(parsed.value)
  if (!checked.success) {
    const field = checked.error.issues[0]?.path.map(String).join('.') ?? ''
    const what = `${field} is not what pyproject.toml may have there`
    const fix = 'Write [project] dependencies as a list of texts such as "scikit-learn==1.9.1"'
    return { ok: false, problems: [{ what, fix, where: { file: file.path, field } }] }
  }
  const { project, tool } = checked.data
  const dependencies = (project?.dependencies ?? [])

    .map((one) =>
      one
        .split('\n')
        .map((line) => line.trim())
        .join(' ')
        .trim(),
    )
    .filter((one) => one !== '')
  return { ok: true, dependencies, hint: hintFor(project?.dynamic ?? [], tool?.poetry?.dependencies !== undefined) }
}

function hintFor(dynamic: readonly string[], hasPoetry: boolean): string {
  if (hasPoetry) return ' (poetry export -o requirements.txt writes it)'
  return dynamic.includes('dependencies') ? ' (the dependencies of pyproject.toml are dynamic)' : ''
}

function parseToml(file: TextFile): { ok: true; value: unknown } | { ok: false; problems: Problem[] } {
  try {
    return { ok: true, value: parse(file.text.replace(/^\ufeff/, '')) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const reason = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '')
    const where = { file: file.path, line: error.line, column: error.column }
    return {
      ok: false,
      problems: [{ what: `The TOML does not parse: ${reason}`, fix: 'Fix what stands there', where }],
    }
  }
}

function noRequirements(sources: RequirementSources, hint: string): Problem {
  const seen = [sources.exported, sources.repository, sources.pyproject].filter((file) => file !== null)
  const why = seen.length === 0 ? '' : ` (${seen.map((file) => file.path).join(', ')}: no package is named there)`
  return {
    what: `Nothing says which Python packages the model needs${why}`,
    fix: `Commit a requirements.txt with pinned versions, for example from pip freeze${hint}, or let the export command write one into the package`,
  }
}
