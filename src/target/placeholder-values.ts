import { posix } from 'node:path'
import { fillPlaced, type OwnPlaceholder, type StepValues } from '../environments/placeholders.js'
import { packageArchiveName } from '../package/assets.js'
import { METADATA_NAME } from '../package/file-names.js'
import type { StepContext } from './context.js'

/** Values of the names that only some steps have. */
export type OwnValues = Readonly<Partial<Record<OwnPlaceholder, string>>>

/** What the placeholders of a step stand for. */
export function valuesOf(
  { facts, version, outs, at }: Omit<StepContext, 'host' | 'signal'>,
  own: OwnValues = {},
): StepValues {
  const { environment, previousVersion } = facts
  const names: Record<string, string> = {
    model: posix.join(version.folder, version.model),
    package: version.folder,
    archive: version.archive,
    'archive-name': packageArchiveName(version.feature, version.version),
    metrics: posix.join(version.folder, METADATA_NAME),
    version: version.version,
    'version-dash': version.version.replace(/[^A-Za-z0-9]+/g, '-'),
    'version-under': version.version.replace(/[^A-Za-z0-9]+/g, '_'),
    'previous-version': previousVersion ?? '',
    feature: version.feature,
    environment: environment.name,
    digest: version.digest,
    ...own,
  }
  const address = (at === 'candidate' ? environment.candidateUrl : null) ?? environment.url
  if (address !== null) names['url'] = fillPlaced(address, 'text', { names, outs })
  return { names, outs }
}
