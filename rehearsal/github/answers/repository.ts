import type { Role } from '../../scenario.js'
import type { Caller, Hub } from '../hub.js'
import { nodeId } from '../people.js'
import { simpleUser } from './user.js'

/** Names of the repository's links and what stands after its own address. */
const LINKS: Record<string, string> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

/** Address of the repository in the API. */
export function repoUrl(hub: Hub): string {
  return `${hub.links.api}/repos/${hub.store.repo}`
}

/** Address of the repository's pages. */
export function htmlUrl(hub: Hub): string {
  return `${hub.links.server}/${hub.store.repo}`
}

/** The repository as it stands inside other answers (`minimal-repository`). */
export function minimalRepository(hub: Hub): Record<string, unknown> {
  const { store } = hub
  const url = repoUrl(hub)
  const links = Object.entries(LINKS).map(([name, rest]): [string, string] => [name, `${url}${rest}`])
  return {
    id: store.state.repositoryId,
    node_id: nodeId('R', store.repo),
    name: store.name,
    full_name: store.repo,
    owner: { ...simpleUser(hub.links, store.owner), id: store.state.ownerId },
    private: hub.scenario.settings.visibility === 'private',
    html_url: htmlUrl(hub),
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(links),
  }
}

/** The whole repository (`repository`, `full-repository`). */
export function fullRepository(hub: Hub, caller?: Caller): Record<string, unknown> {
  const { state } = hub.store
  const host = new URL(hub.links.server).host
  const open = state.issues.filter((issue) => issue.state === 'open').length
  const pulls = state.pulls.filter((pull) => pull.state === 'open').length
  return {
    ...minimalRepository(hub),
    git_url: `git://${host}/${hub.store.repo}.git`,
    ssh_url: `git@${host}:${hub.store.repo}.git`,
    clone_url: `${htmlUrl(hub)}.git`,
    svn_url: htmlUrl(hub),
    mirror_url: null,
    homepage: null,
    language: 'Python',
    forks_count: 0,
    forks: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    subscribers_count: 0,
    network_count: 0,
    size: 0,
    default_branch: hub.store.defaultBranch,
    open_issues_count: open + pulls,
    open_issues: open + pulls,
    has_issues: hub.scenario.settings.issues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    archived: false,
    disabled: false,
    visibility: hub.scenario.settings.visibility,
    pushed_at: state.pushes.at(-1)?.at ?? state.createdAt,
    created_at: state.createdAt,
    updated_at: state.createdAt,
    license: null,
    // False throughout for a workflow's token (gautamkrishnar/keepalive-workflow#17).
    permissions: rightsOf(caller?.role ?? 'none'),
  }
}

/** What a role may do, as GitHub lists it. */
export function rightsOf(role: Role): Record<string, boolean> {
  const at = ['none', 'read', 'triage', 'write', 'maintain', 'admin'].indexOf(role)
  return { pull: at >= 1, triage: at >= 2, push: at >= 3, maintain: at >= 4, admin: at >= 5 }
}
