// Builds dist/ from src/ with ncc; with --check it builds elsewhere and compares, file by file, new files included.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Builds into a folder that is emptied first. */
function build(target) {
  rmSync(target, { recursive: true, force: true })
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const args = [ncc, 'build', join(root, 'src/index.ts'), '--out', target, '--license', 'licenses.txt', '--quiet']
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Names of the files that differ between two folders, whichever of them has them. */
function differences(one, other) {
  const names = new Set([...readdirSync(one, { recursive: true }), ...readdirSync(other, { recursive: true })])
  return [...names].sort().filter((name) => {
    try {
      return !readFileSync(join(one, name)).equals(readFileSync(join(other, name)))
    } catch (error) {
      return error.code !== 'EISDIR'
    }
  })
}

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'ds-release-dist-'))
  build(fresh)
  const differing = differences(fresh, join(root, 'dist'))
  rmSync(fresh, { recursive: true, force: true })
  if (differing.length > 0) {
    console.error(`dist/ is not what src/ builds: ${differing.join(', ')}. Run \`npm run build\` and commit dist/.`)
    process.exit(1)
  }
  console.log('dist/ is what src/ builds.')
} else {
  // Built beside it and put in its place at once: a build that fails leaves the old one whole.
  const fresh = mkdtempSync(join(root, '.dist-'))
  build(fresh)
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  renameSync(fresh, join(root, 'dist'))
  console.log(`Built dist/: ${readdirSync(join(root, 'dist')).sort().join(', ')}`)
}
