import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files of one checkout are written one after the other: a difference as small as that says nothing. */
const SAME_TIME_MS = 5_000

/**
 * A sentence where `src/` was changed after `dist/` was built, and null where it was not. By the files' times: building
 * it to compare takes longer than most tests, and is a check of its own in `npm test`.
 */
export function staleDist(root) {
  const built = newestFile(join(root, 'dist'))
  const changed = newestFile(join(root, 'src'))
  if (built === null) return 'There is no dist/, which these tests run. `npm run build` makes it.'
  if (changed === null || changed.time <= built.time + SAME_TIME_MS) return null
  return `dist/ is older than src/${changed.name}: these tests run the action as it was built before. \`npm run build\` brings it up to date.`
}

function newestFile(folder) {
  let newest = null
  for (const name of namesIn(folder)) {
    const { mtimeMs: time } = statSync(join(folder, name))
    if (newest === null || time > newest.time) newest = { name, time }
  }
  return newest
}

/** Names of the files in a folder and below it; folders change their time when an editor looks in. */
function namesIn(folder) {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath ?? one.path, one.name).slice(folder.length + 1))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return []
  }
}
