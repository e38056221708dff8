import { isBot, nodeId, userId } from '../people.js'
import type { Context } from './context.js'

/** A person or bot. Bots have their login without `[bot]` here, but for the viewer. */
export function actorNode({ hub }: Context, login: string | null, as?: 'User'): Record<string, unknown> | null {
  if (login === null) return null
  const bot = isBot(login)
  const name = login.replace(/\[bot\]$/, '')
  const path = bot ? `/apps/${name}` : `/${name}`
  return {
    __typename: as ?? (bot ? 'Bot' : 'User'),
    id: nodeId(bot ? 'BOT' : 'U', login),
    databaseId: userId(login),
    login: name,
    name: null,
    email: '',
    avatarUrl: `${hub.links.server}/avatars/${userId(login)}`,
    resourcePath: path,
    url: `${hub.links.server}${path}`,
  }
}

/** The token's own user, login with `[bot]` (neuralinkcorp/datarepo#62). */
export function viewerNode(context: Context): Record<string, unknown> {
  return { ...actorNode(context, context.caller.login, 'User'), login: context.caller.login }
}
