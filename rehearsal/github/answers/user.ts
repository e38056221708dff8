import type { Hub, Links } from '../hub.js'
import { isBot, nodeId, userId } from '../people.js'

/** A user as it stands inside other answers (`simple-user`). */
export function simpleUser(links: Links, login: string): Record<string, unknown> {
  const url = `${links.api}/users/${encodeURIComponent(login)}`
  const app = isBot(login) ? `apps/${login.replace(/\[bot\]$/, '')}` : login
  return {
    login,
    id: userId(login),
    node_id: nodeId(isBot(login) ? 'BOT' : 'U', login),
    avatar_url: `${links.server}/avatars/${userId(login)}`,
    gravatar_id: '',
    url,
    html_url: `${links.server}/${app}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot(login) ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The same, or null for nobody. */
export function maybeUser(links: Links, login: string | null): Record<string, unknown> | null {
  return login === null ? null : simpleUser(links, login)
}

/** A user by itself (`public-user`). */
export function publicUser(links: Links, login: string, since: string): Record<string, unknown> {
  return {
    ...simpleUser(links, login),
    name: null,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  }
}

/** The app behind a workflow's token. */
export function actionsApp(links: Links, since: string): Record<string, unknown> {
  return {
    id: 15368,
    node_id: nodeId('A', 15368),
    slug: 'github-actions',
    owner: simpleUser(links, 'github'),
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${links.server}/apps/github-actions`,
    created_at: since,
    updated_at: since,
    permissions: { contents: 'write', metadata: 'read' },
    events: ['push'],
  }
}

/** How somebody stands to the repository. */
export function associationOf(hub: Hub, login: string): string {
  if (login === hub.store.owner) return 'OWNER'
  const role = hub.scenario.users.roles[login] ?? hub.scenario.users.others
  return isBot(login) || role === 'none' || role === 'read' ? 'CONTRIBUTOR' : 'COLLABORATOR'
}
