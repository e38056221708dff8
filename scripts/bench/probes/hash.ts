// The digest of one file, as the action takes it.
import { digestFile } from '../../../src/runner/archive.js'

const [file = ''] = process.argv.slice(2)
console.log((await digestFile(file)).sha256)
