import type { Problem } from '../errors.js'
import { chooseRequirements, type RequirementsChoice, type RequirementSources } from '../package/requirements.js'
import type { Prepared } from './prepare.js'
import type { Standing } from './standing-evidence.js'

/** The requirements of the package: the export's, else the repository's as they stood before the first command. */
export function requirementsOf(
  { requirements, pyproject }: Pick<Standing, 'requirements' | 'pyproject'>,
  { exportedRequirements }: Pick<Prepared, 'exportedRequirements'>,
): RequirementsChoice {
  const sources: RequirementSources = { exported: null, repository: null, pyproject: null }
  const found = { exported: exportedRequirements, repository: requirements, pyproject }
  // One after another: a file that nothing is taken from need not be readable.
  for (const name of ['exported', 'repository', 'pyproject'] as const) {
    const { path, text, problem } = found[name]
    if (problem !== null) return { ok: false, problems: [unreadable(problem)] }
    if (text === null) continue
    sources[name] = { path, text }
    const choice = chooseRequirements(sources)
    if (choice.ok) return choice
  }
  return chooseRequirements(sources)
}

function unreadable(problem: Problem): Problem {
  return { ...problem, what: `The requirements cannot be read: ${problem.what}` }
}
