import { holdsModels } from './committed-model.js'
import { recordedChange, recordedDeployments } from '../release/recorded-change.js'
import { hasStateTrailer } from '../release/proposal.js'
import type { CommitFacts, Commits, Git, RepositoryQuestions } from '../host/host.js'

/** More own commits in a row than any repository has features; beyond it nothing is stepped over any more. */
const MOST_STEPS = 100

/** GitHub's words for the merge of one of this action's pull requests. */
const STATE_MERGE = /^Merge pull request #\d+ from [^\n]*\/ds-release[/-]state[/-]/

/**
 * What makes a commit one of this action: `origin` takes only what GitHub signed for it, so that nobody's work passes
 * without a review; `content` takes every commit that records a release or
 * deployments and does nothing else, whoever merged it and how.
 */
export type OwnBy = 'origin' | 'content'

/** Who knows commits and what they hold. */
export interface OwnCommitsHost {
  git: Pick<Git, 'message'>
  commits: Pick<Commits, 'find'>
  repository: Pick<RepositoryQuestions, 'contentAt'>
}

/** Where the commits of people begin, seen from a commit backwards. */
export interface SteppedOver {
  /** The first commit, by first parents, that this action did not make. */
  commit: string
  /** Commits of this action above it, newest first. */
  over: string[]
}

/** Where own commits have what they record, and how they are known. */
export interface OwnAsk {
  stateDir: string
  /** Folders of records besides the usual one; left out: none. */
  recordFolders?: readonly string[]
  by: OwnBy
}

/** Steps over the state commits that this action itself made, to their first parent. */
export async function stepOverOwnCommits(
  host: OwnCommitsHost,
  from: string,
  { stateDir, recordFolders = [], by }: OwnAsk,
): Promise<SteppedOver> {
  const over: string[] = []
  let sha = from
  while (over.length < MOST_STEPS) {
    const message = by === 'origin' ? await host.git.message(sha) : null
    if (message !== null && !looksOwn(message)) break
    const facts = await host.commits.find(sha)
    const parent = facts?.parents[0]
    const ask = { stateDir, recordFolders, by }
    if (facts === null || parent === undefined || !(await isOwnCommit(host, facts, ask))) break
    over.push(sha)
    sha = parent
  }
  return { commit: sha, over }
}

/** Whether a commit's message is one that this action writes, or GitHub for it. */
export function looksOwn(message: string): boolean {
  return hasStateTrailer(message) || STATE_MERGE.test(message)
}

/** Whether this action itself made a commit, which does nothing but record a release or deployments. */
export async function isOwnCommit(
  { commits, repository }: Pick<OwnCommitsHost, 'commits' | 'repository'>,
  facts: CommitFacts,
  { stateDir, recordFolders = [], by }: OwnAsk,
): Promise<boolean> {
  const parent = facts.parents[0]
  if (parent === undefined) return false
  if (by === 'origin' && !(await isOfOurOrigin(commits, facts))) return false
  return await recordsOnly(repository, { facts, parent, stateDir, recordFolders })
}

/** Signed by GitHub for a bot, with the trailer; a merge where GitHub made it, of a commit that is so. */
async function isOfOurOrigin(commits: OwnCommitsHost['commits'], facts: CommitFacts): Promise<boolean> {
  if (facts.parents.length < 2) return isSignedBot(facts)
  const [, second, third] = facts.parents
  if (!facts.signedByGitHub || second === undefined || third !== undefined) return false
  const merged = await commits.find(second)
  return merged !== null && isSignedBot(merged)
}

function isSignedBot({ signedByGitHub, author, message }: CommitFacts): boolean {
  return signedByGitHub && author !== null && author.endsWith('[bot]') && hasStateTrailer(message)
}

/** Whether a commit does nothing against its first parent but record a release or deployments. */
async function recordsOnly(
  repository: OwnCommitsHost['repository'],
  about: { facts: CommitFacts; parent: string; stateDir: string; recordFolders: readonly string[] },
): Promise<boolean> {
  const { facts, parent, stateDir, recordFolders } = about
  if (facts.files === null) return false
  const files = facts.files.map((file) => file.path)
  const states = files.filter((path) => path.startsWith(`${stateDir}/`) && path.endsWith('.json'))
  const stateFile = states[0]
  if (states.length !== 1 || stateFile === undefined) return false
  const [before, after] = await Promise.all([
    repository.contentAt(parent, stateFile),
    repository.contentAt(facts.sha, stateFile),
  ])
  if (before === null || after === null) return false
  const texts = { before: before.toString('utf8'), after: after.toString('utf8') }
  const difference = { stateFile, ...texts, files, recordFolders }
  if (recordedDeployments(difference) !== null) return true
  const recorded = recordedChange(difference)
  if (recorded === null || facts.files.some(({ status }) => status === 'removed')) return false
  return await holdsModels(async (path) => await repository.contentAt(facts.sha, path), recorded)
}
