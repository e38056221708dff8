import type { Clock, GitHub, Log } from '../host/host.js'
import { deleteAsset } from './assets.js'
import { branchesWith, repository } from './branches.js'
import { Client } from './client.js'
import { commit, compare } from './commits.js'
import { contentAt } from './contents.js'
import { downloadAsset } from './download.js'
import { draftsSince } from './drafts.js'
import { createJournalCommit, createTree, journal, type JournalMemory, readTree } from './journal.js'
import { mergeGroupPulls } from './merge-queue.js'
import { lastPusher, mayWriteContents, permission, viewer } from './people.js'
import { pull, pullFiles, reviews } from './pulls.js'
import { createRef, moveRef } from './references.js'
import { createDraft, deleteDraft, releaseAssets, releaseById, releaseByTag, updateRelease } from './releases.js'
import { reviewedPulls } from './reviewed-pulls.js'
import { branchRules, tagRulesets } from './rulesets.js'
import { runStatus } from './runs.js'
import { openPull, stateBranch } from './state-branch.js'
import { commitOnBranch, mergeOnBranch } from './state-commit.js'
import { survey } from './survey.js'
import { createTag, tagCommit, tagsStartingWith } from './tags.js'
import { octokitSender, proxyAgent, proxyFetch, REQUEST_TIMEOUT_MS } from './transport.js'
import { STALL_TIMEOUT_MS, uploadAsset } from './upload.js'

/** What a connection to GitHub is made of. */
export interface GitHubOptions {
  token: string
  /** GITHUB_API_URL. */
  apiUrl: string
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
  const { token, apiUrl } = options
  const timeouts = options.timeouts ?? { requestMs: REQUEST_TIMEOUT_MS, stallMs: STALL_TIMEOUT_MS }
  const client = new Client({ ...options, send: octokitSender({ token, apiUrl, timeoutMs: timeouts.requestMs }) })
  const memory: JournalMemory = new Map()
  return {
    requestCount: () => client.requests,
    survey: async (places) => await survey(client, places),
    repository: {
      facts: async () => await repository(client),
      contentAt: async (ref, path) => await contentAt(client, ref, path),
      branchesWith: async (path) => await branchesWith(client, path),
      viewer: async () => await viewer(client),
      mayWriteContents: async () => await mayWriteContents(client),
      permissionOf: async (user) => await permission(client, user),
    },
    commits: {
      find: async (sha) => await commit(client, sha),
      compare: async (base, head) => await compare(client, base, head),
    },
    pulls: {
      find: async (number) => await pull(client, number),
      files: async (number) => await pullFiles(client, number),
      reviews: async (number) => await reviews(client, number),
      ofCommit: async (sha) => await reviewedPulls(client, sha),
      ofMergeGroup: async ({ base, headSha, baseSha }) => await mergeGroupPulls(client, base, headSha, baseSha),
      lastPusher: async (ref, headSha) => await lastPusher(client, ref, headSha),
      open: async (asked) => await openPull(client, asked),
    },
    refs: {
      tagCommit: async (tag) => await tagCommit(client, tag),
      tagsStartingWith: async (prefix) => await tagsStartingWith(client, prefix),
      createTag: async (tag, sha) => {
        await createTag(client, tag, sha)
      },
      create: async (ref, sha) => await createRef(client, ref, sha),
      move: async (ref, sha) => await moveRef(client, ref, sha),
    },
    releases: {
      byTag: async (tag) => await releaseByTag(client, tag),
      byId: async (id) => await releaseById(client, id),
      draftsSince: async (since) => await draftsSince(client, since),
      createDraft: async (fields) => await createDraft(client, fields),
      update: async (id, fields, draft) => await updateRelease(client, id, fields, draft),
      deleteDraft: async (id) => {
        await deleteDraft(client, id)
      },
    },
    assets: {
      ofRelease: async (id) => await releaseAssets(client, id),
      upload: async (release, asset) =>
        await uploadAsset(
          client,
          { token, apiUrl, agent: proxyAgent(), stallMs: timeouts.stallMs },
          release.uploadUrl,
          asset,
        ),
      download: async (id) => await downloadAsset(client, { token, apiUrl, fetch: proxyFetch() }, id),
      delete: async (id) => {
        await deleteAsset(client, id)
      },
    },
    journal: {
      newest: async (ref) => await journal(client, memory, ref),
      createTree: async (files) => await createTree(client, files),
      readTree: async (tree) => await readTree(client, tree),
      createCommit: async ({ message, tree, parent }) =>
        await createJournalCommit(client, memory, message, tree, parent),
    },
    branches: {
      commit: async (made) => await commitOnBranch(client, made),
      merge: async (made) => await mergeOnBranch(client, made),
      findState: async ({ branch, target, stateFile }) => await stateBranch(client, branch, target, stateFile),
    },
    rules: {
      ofBranch: async (branch) => await branchRules(client, branch),
      ofTags: async () => await tagRulesets(client),
    },
    runs: { status: async (runId) => await runStatus(client, runId) },
  }
}
