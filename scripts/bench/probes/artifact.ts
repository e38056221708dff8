// Uploads a file as a workflow artifact.
import { createArtifacts } from '../../../src/github/artifacts.js'
import { silent } from './world.js'

const [file = '', temp = ''] = process.argv.slice(2)
const artifacts = createArtifacts({ log: silent, temp, runUrl: 'http://127.0.0.1/run', env: process.env })
if ((await artifacts.upload(file, 'model.tar.gz', '')) === null) throw new Error('no artifact')
process.exit(0)
