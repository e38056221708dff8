// Hashes and archives a file, and uploads the archive where an address is given.
import { dirname } from 'node:path'
import { createArchiver } from '../../../src/runner/archive.js'
import { createFiles } from '../../../src/runner/files.js'
import type { ReleaseFacts } from '../../../src/host/host.js'
import { connect } from './world.js'

const [source = '', target = '', apiUrl] = process.argv.slice(2)
const { archive } = await createArchiver().write([{ name: 'model_v1.0.0/model.bin', source }], target)
if (apiUrl !== undefined) {
  const { name, size, sha256 } = archive
  const bytes = createFiles(dirname(target), dirname(target)).stream(target, size)
  const uploadUrl = `${apiUrl}/repos/o/r/releases/1/assets{?name,label}`
  await connect(apiUrl).assets.upload({ uploadUrl } as ReleaseFacts, {
    name,
    type: 'application/gzip',
    size,
    sha256,
    bytes,
  })
}
process.exit(0)
