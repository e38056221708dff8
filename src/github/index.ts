import type { Clock, GitHub, Log } from '../host/host.js'
import { GitHubAssets } from './assets.js'
import { GitHubBranches } from './branches.js'
import { Client } from './client.js'
import { GitHubCommits } from './commits.js'
import { GitHubDeployments } from './deployments.js'
import { GitHubEnvironments } from './environments.js'
import { GitHubJournal } from './journal.js'
import { GitHubPulls } from './pulls.js'
import { GitHubRefs } from './refs.js'
import { GitHubReleases } from './releases.js'
import { GitHubRepository } from './repository.js'
import { GitHubRules } from './rules.js'
import { GitHubRuns } from './runs.js'
import { createSurvey } from './survey.js'
import { type Connection, octokitSender, REQUEST_TIMEOUT_MS } from './transport.js'
import { STALL_TIMEOUT_MS } from './upload.js'

/** What a connection to GitHub is made of. */
export interface GitHubOptions extends Connection {
  /** GITHUB_GRAPHQL_URL. */
  graphqlUrl: string
  owner: string
  repo: string
  clock: Clock
  log: Log
  /** Milliseconds until an answer is given up, and until an upload without progress is; 20 s and 60 s. */
  timeouts?: { requestMs: number; stallMs: number }
}

/** GitHub as commands see it, and how much it was asked. */
export interface CountedGitHub extends GitHub {
  /** Requests sent so far, repeated ones as well. */
  requestCount(): number
}

/** Connects to GitHub; nothing is sent yet. Reads throw `Stop`, writes `GitHubFailure`. */
export function createGitHub(options: GitHubOptions): CountedGitHub {
  const { requestMs, stallMs } = options.timeouts ?? { requestMs: REQUEST_TIMEOUT_MS, stallMs: STALL_TIMEOUT_MS }
  const client = new Client({ ...options, send: octokitSender(options, requestMs) })
  const repository = new GitHubRepository(client)
  const refs = new GitHubRefs(client)
  return {
    requestCount: () => client.requests,
    survey: createSurvey(client, { refs, repository }),
    repository,
    commits: new GitHubCommits(client),
    pulls: new GitHubPulls(client),
    refs,
    releases: new GitHubReleases(client),
    assets: new GitHubAssets(client, options, stallMs),
    journal: new GitHubJournal(client),
    branches: new GitHubBranches(client, refs, repository),
    rules: new GitHubRules(client),
    runs: new GitHubRuns(client),
    deployments: new GitHubDeployments(client),
    environments: new GitHubEnvironments(client),
  }
}
