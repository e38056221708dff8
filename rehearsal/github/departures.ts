import type { Operation } from './operations.js'

interface Departure {
  /** Operations that it is about; all when left out. */
  operations?: RegExp
  statuses: number[]
  /** Which faults it excuses; a status that is not described when left out. */
  fault?: RegExp
  /** Where it is seen that GitHub does so. */
  source: string
}

/** Where GitHub is known to answer otherwise than its own description says. */
export const DEPARTURES: Departure[] = [
  {
    statuses: [401, 403],
    source:
      'Bad tokens and missing permissions are answered by every operation; described for few (docs: troubleshooting the REST API; POST /releases: llmmanorg/llmman#502)',
  },
  {
    statuses: [404],
    source:
      'What is absent or hidden is answered 404 by every operation (docs: troubleshooting the REST API, "404 Not Found for an existing resource")',
  },
  {
    statuses: [429],
    source: 'Rate limits are answered by every operation (docs: rate limits for the REST API)',
  },
  {
    operations: /releases/,
    statuses: [200, 201],
    fault: /\/state must be equal to one of the allowed values/,
    source: 'An upload that failed leaves an asset in state "starter" (docs: upload a release asset; cli/cli#4863)',
  },
  {
    operations: /\/deployments\/.*\/statuses/,
    statuses: [200, 201],
    fault: /\/(target|environment|log)_url must match format "uri"/,
    source:
      'Addresses of a deployment status that were not given are empty texts, as the description itself defaults them',
  },
  {
    operations: /^GET .*\/actions\/runs/,
    statuses: [200],
    fault: /\/email must match format "email"/,
    source:
      "The address of GitHub's own bot has brackets: 41898282+github-actions[bot]@users.noreply.github.com (actions/checkout README)",
  },
  {
    operations: /^(PATCH|DELETE) .*\/releases\//,
    statuses: [422],
    source:
      'Changing a release is refused like making one: already_exists, immutable (softprops/action-gh-release#704; libredb-studio#154)',
  },
  {
    operations: /^POST .*\/(releases\/generate-notes|check-runs|statuses\/\{sha\})$|^PATCH .*\/check-runs\//,
    statuses: [422],
    source:
      'Every write answers 422 for values that do not fit (docs: troubleshooting the REST API, "Validation Failed")',
  },
  {
    operations: /^GET .*\/(commits\/\{commit_sha\}\/pulls|git\/(ref|commits|tags)\/)/,
    statuses: [422],
    source: 'A SHA that names nothing: "No commit found for SHA" (tektoncd/pipelines-as-code#2382)',
  },
]

/** Whether an undescribed status (`fault` empty) or a fault of an answer is a known departure. */
export function isDeparture(operation: Operation, status: number, fault: string): boolean {
  return DEPARTURES.some(
    (departure) =>
      departure.statuses.includes(status) &&
      (departure.operations?.test(operation) ?? true) &&
      (departure.fault === undefined ? fault === '' : departure.fault.test(fault)),
  )
}
