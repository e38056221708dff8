import type { Role } from '../../scenario.js'
import { commitAnswer } from '../answers/commit.js'
import { fullRepository, htmlUrl, repoUrl, rightsOf } from '../answers/repository.js'
import { maybeUser, publicUser, simpleUser } from '../answers/user.js'
import type { Call, Handler, Hub } from '../hub.js'
import { listAnswer } from '../paging.js'
import { isBot, nodeId } from '../people.js'
import { Refusal } from '../refusal.js'
import { isProtected, protectionOf } from '../rules.js'

/** REST knows four words for five roles. */
const PERMISSIONS: Record<Role, string> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
}

function branchAnswer(hub: Hub, name: string, sha: string): Record<string, unknown> {
  const commit = { sha, url: `${repoUrl(hub)}/commits/${sha}` }
  return { name, commit, protected: isProtected(hub, name) }
}

const listBranches: Handler = async (call) => {
  const only = call.query.get('protected')
  const refs = await call.hub.store.git.refs('refs/heads/')
  const branches = refs
    .map((ref) => branchAnswer(call.hub, ref.name.slice('refs/heads/'.length), ref.sha))
    .filter((branch) => only === null || String(branch['protected']) === only)
  return await listAnswer(call, branches, (branch) => branch)
}

const getBranch: Handler = async (call) => {
  const { hub } = call
  const name = call.params['branch'] ?? ''
  const sha = await hub.store.branchHead(name)
  if (sha === null) throw new Refusal(404, 'Branch not found')
  const rule = protectionOf(hub, name)
  const self = `${repoUrl(hub)}/branches/${encodeURIComponent(name)}`
  const enabled = rule !== null && !rule.ruleset
  return {
    status: 200,
    body: {
      ...branchAnswer(hub, name, sha),
      commit: await commitAnswer(hub, sha),
      _links: { self, html: `${htmlUrl(hub)}/tree/${name}` },
      protection: {
        enabled,
        required_status_checks: {
          enforcement_level: enabled && rule.required_checks.length > 0 ? 'everyone' : 'off',
          contexts: enabled ? rule.required_checks : [],
          checks: [],
        },
      },
      protection_url: `${self}/protection`,
    },
  }
}

const collaborator: Handler = (call) => {
  const { scenario, links } = call.hub
  const login = call.params['username'] ?? ''
  if (isBot(login)) throw new Refusal(404, `${login} is not a user`)
  const given = scenario.users.roles[login] ?? (login === call.hub.store.owner ? 'admin' : scenario.users.others)
  // Everybody may read a public repository.
  const role = given === 'none' && scenario.settings.visibility === 'public' ? 'read' : given
  const user = { ...simpleUser(links, login), permissions: rightsOf(role), role_name: role }
  return { status: 200, body: { permission: PERMISSIONS[role], role_name: role, user } }
}

const activity: Handler = (call) => {
  const { hub } = call
  const ref = call.query.get('ref')
  const full = ref === null || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`
  const actor = call.query.get('actor')
  const type = call.query.get('activity_type')
  const pushes = hub.store.state.pushes
    .filter((push) => full === null || push.ref === full)
    .filter((push) => actor === null || push.actor === actor)
    .filter((push) => type === null || push.type === type)
  if (call.query.get('direction') !== 'asc') pushes.reverse()
  return listAnswer(call, pushes, (push) => ({
    id: push.id,
    node_id: nodeId('PSH', push.id),
    before: push.before,
    after: push.after,
    ref: push.ref,
    timestamp: push.at,
    activity_type: push.type,
    actor: maybeUser(hub.links, push.actor),
  }))
}

const getUser: Handler = (call) => {
  const login = call.params['username'] ?? ''
  return { status: 200, body: publicUser(call.hub.links, login, call.hub.store.state.createdAt) }
}

/** No workflow's token reaches this: the pipeline has refused it already. Of an administrator's it knows nothing. */
const never = (call: Call): never => {
  throw new Refusal(404, `Not in the rehearsal: ${call.url}`)
}

/** The repository, its branches, rules and people. */
export const repositoryRoutes = {
  'GET /user': ((call) => ({
    status: 200,
    body: publicUser(call.hub.links, call.caller.login, call.hub.store.state.createdAt),
  })) satisfies Handler,
  'GET /users/{username}': getUser,
  'GET /repos/{owner}/{repo}': ((call) => ({
    status: 200,
    body: fullRepository(call.hub, call.caller),
  })) satisfies Handler,
  'GET /repos/{owner}/{repo}/branches': listBranches,
  'GET /repos/{owner}/{repo}/branches/{branch}': getBranch,
  'GET /repos/{owner}/{repo}/branches/{branch}/protection': never,
  'GET /repos/{owner}/{repo}/immutable-releases': never,
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': collaborator,
  'GET /repos/{owner}/{repo}/activity': activity,
}
