import { CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME } from './file-names.js'
import { GOLDEN_NAME, REQUESTS_NAME } from './samples.js'

/** What a package holds besides its model. */
const BESIDE: ReadonlySet<string> = new Set([
  ...[CARD_NAME, MANIFEST_NAME, METADATA_NAME, REQUIREMENTS_NAME, GOLDEN_NAME, REQUESTS_NAME],
  ...['environment.json', 'signature.json'],
])

/** The model's path in an unpacked package: its one file or folder beside what every package has; `.` where there are several. */
export function packagedModel(paths: readonly string[]): string {
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? path).filter((name) => !BESIDE.has(name)))
  const [only] = tops
  return tops.size === 1 && only !== undefined ? only : '.'
}
