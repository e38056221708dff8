// Lets Node import JSON modules that are imported without saying so, as GitHub's own language packages do.
// Use: node --import ./scripts/json-modules.js …
import { register } from 'node:module'

const hooks = `
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  if (found.url.endsWith('.json')) found.importAttributes = { type: 'json' }
  return found
}
export async function load(url, context, next) {
  return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
}`

register(`data:text/javascript,${encodeURIComponent(hooks)}`, import.meta.url)
