import type { Problem } from '../errors.js'
import { chooseRequirements, type RequirementsChoice } from '../package/requirements.js'
import type { Prepared } from './prepare.js'
import type { Standing } from './standing-evidence.js'

/** The requirements of the package: the export's, else the repository's as they stood before the first command. */
export function requirementsOf(
  { requirements, pyproject }: Pick<Standing, 'requirements' | 'pyproject'>,
  { exportedRequirements }: Pick<Prepared, 'exportedRequirements'>,
): RequirementsChoice {
  const sources = [exportedRequirements, requirements, pyproject]
  const problems = sources.flatMap(({ path, stat, text, trouble }): Problem[] => {
    if (stat === null || text !== null) return []
    return [{ what: `${path} ${trouble}`, where: { file: path }, fix: 'Put a text in UTF-8 there, or take it away' }]
  })
  const [exported, repository, project] = sources.map(({ path, text }) => (text === null ? null : { path, text }))
  const choice = chooseRequirements({
    exported: exported ?? null,
    repository: repository ?? null,
    pyproject: project ?? null,
  })
  return choice.ok || problems.length === 0 ? choice : { ok: false, problems }
}
