// One request by the action's own client, and the end.
import { connect } from './world.js'

const [apiUrl = ''] = process.argv.slice(2)
await connect(apiUrl).repository.facts()
process.exit(0)
