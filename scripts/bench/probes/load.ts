// One load test of ten seconds after a warm-up of two. Arguments: address, requests a second.
import { arrivalPlan } from '../../../src/deployment/load-plan.js'
import { judgeLoad } from '../../../src/deployment/load-test.js'
import { createCancellation } from '../../../src/runner/cancellation.js'
import { createNetwork } from '../../../src/runner/network.js'

const [url = '', rate = ''] = process.argv.slice(2)
const load = { rate: Number(rate), warmUpSeconds: 2, durationSeconds: 10 }
const record = await createNetwork(createCancellation()).load({
  ...{ url, method: 'POST', headers: { 'content-type': 'application/json' }, bodies: ['{"x": 1}'] },
  ...{ timeoutMilliseconds: 10_000, arrivals: arrivalPlan(load), look: () => undefined },
})
const { verdict, latencies, lateness } = judgeLoad(record, { ...load, bounds: {} }, null)
console.log(JSON.stringify({ ...latencies, verdict, late: lateness?.p99 }))
