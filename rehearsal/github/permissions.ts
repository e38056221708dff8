import type { Caller, Hub } from './hub.js'
import { needsOf, type Need, type Operation } from './operations.js'
import { notAccessible, notFound, Refusal } from './refusal.js'

export type Level = 'read' | 'write' | 'none'

/** A job's `permissions:`; what is not named is `none`. */
export type Permissions = Partial<Record<string, Level>>

/** Names that a workflow may write under `permissions:`. */
export const PERMISSION_NAMES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
] as const

/** Whether a token has a permission: `metadata: read` is had by all, and reads of a public repository pass anyway. */
export function has(hub: Hub, caller: Caller, need: Need): boolean {
  if (need.permission === 'user') return caller.role !== null
  if (need.permission === 'administration') return caller.role === 'admin'
  if (need.level === 'read' && hub.scenario.settings.visibility === 'public') return true
  if (caller.anonymous) return false
  if (need.permission === 'metadata') return true
  const level = caller.permissions[need.permission]
  return level === 'write' || (level === 'read' && need.level === 'read')
}

/** Refuses a call that its token does not allow, as GitHub does. */
export function demand(hub: Hub, caller: Caller, operation: Operation): void {
  const needs = needsOf(operation)
  if (needs.length === 0 || needs.some((need) => has(hub, caller, need))) return
  if (caller.anonymous) {
    const isPublic = hub.scenario.settings.visibility === 'public' || operation === 'GET /user'
    throw isPublic ? new Refusal(401, 'Requires authentication') : notFound()
  }
  throw notAccessible(acceptedHeader(needs))
}

/** Value of `x-accepted-github-permissions`: alternatives stand after `;`. */
export function acceptedHeader(needs: Need[]): string | null {
  const known = needs.filter((need) => need.permission !== 'user')
  if (known.length === 0) return null
  return known.map((need) => `${need.permission.replaceAll('-', '_')}=${need.level}`).join('; ')
}

/** Whether the token may see drafts and write contents. */
export function mayWriteContents(hub: Hub, caller: Caller): boolean {
  return has(hub, caller, { permission: 'contents', level: 'write' })
}
