import type { Clock, GitHub, Log } from '../world.js'
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
    ...questions(client, memory),
    ...writes(client, memory),
    downloadAsset: async (id) => await downloadAsset(client, { token, apiUrl, fetch: proxyFetch() }, id),
    uploadAsset: async (release, asset) =>
      await uploadAsset(
        client,
        { token, apiUrl, agent: proxyAgent(), stallMs: timeouts.stallMs },
        release.uploadUrl,
        asset,
      ),
  }
}

type Questions = Omit<GitHub, keyof Writes | 'downloadAsset' | 'uploadAsset'>

function questions(client: Client, memory: JournalMemory): Questions {
  return {
    repository: async () => await repository(client),
    survey: async (places) => await survey(client, places),
    contentAt: async (ref, path) => await contentAt(client, ref, path),
    branchesWith: async (path) => await branchesWith(client, path),
    commit: async (sha) => await commit(client, sha),
    compare: async (base, head) => await compare(client, base, head),
    pull: async (number) => await pull(client, number),
    pullFiles: async (number) => await pullFiles(client, number),
    reviewedPulls: async (sha) => await reviewedPulls(client, sha),
    reviews: async (number) => await reviews(client, number),
    permission: async (user) => await permission(client, user),
    lastPusher: async (ref, headSha) => await lastPusher(client, ref, headSha),
    mergeGroupPulls: async (branch, headSha, baseSha) => await mergeGroupPulls(client, branch, headSha, baseSha),
    tagCommit: async (tag) => await tagCommit(client, tag),
    tagsStartingWith: async (prefix) => await tagsStartingWith(client, prefix),
    releaseByTag: async (tag) => await releaseByTag(client, tag),
    releaseById: async (id) => await releaseById(client, id),
    releaseAssets: async (id) => await releaseAssets(client, id),
    draftsSince: async (since) => await draftsSince(client, since),
    journal: async (ref) => await journal(client, memory, ref),
    readTree: async (tree) => await readTree(client, tree),
    runStatus: async (runId) => await runStatus(client, runId),
    stateBranch: async (branch, target, stateFile) => await stateBranch(client, branch, target, stateFile),
    branchRules: async (branch) => await branchRules(client, branch),
    tagRulesets: async () => await tagRulesets(client),
    viewer: async () => await viewer(client),
    mayWriteContents: async () => await mayWriteContents(client),
  }
}

type Writes = Pick<
  GitHub,
  | 'createTag'
  | 'createDraft'
  | 'updateRelease'
  | 'deleteDraft'
  | 'deleteAsset'
  | 'createTree'
  | 'createJournalCommit'
  | 'createRef'
  | 'moveRef'
  | 'commitOnBranch'
  | 'mergeOnBranch'
  | 'openPull'
>

function writes(client: Client, memory: JournalMemory): Writes {
  return {
    createTag: async (tag, sha) => {
      await createTag(client, tag, sha)
    },
    createDraft: async (fields) => await createDraft(client, fields),
    updateRelease: async (id, fields, draft) => await updateRelease(client, id, fields, draft),
    deleteDraft: async (id) => {
      await deleteDraft(client, id)
    },
    deleteAsset: async (id) => {
      await deleteAsset(client, id)
    },
    createTree: async (files) => await createTree(client, files),
    createJournalCommit: async (message, tree, parent) =>
      await createJournalCommit(client, memory, message, tree, parent),
    createRef: async (ref, sha) => await createRef(client, ref, sha),
    moveRef: async (ref, sha) => await moveRef(client, ref, sha),
    commitOnBranch: async (commit) => await commitOnBranch(client, commit),
    mergeOnBranch: async (merge) => await mergeOnBranch(client, merge),
    openPull: async (pull) => await openPull(client, pull),
  }
}
