import type { Problem } from '../errors.js'

/** A feature's id: lower-case letters, digits and hyphens, at most 63 characters. */
export const FEATURE_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** What a feature id is, as a noun phrase for messages. */
export const FEATURE_ID_FORM = 'a feature id: lower-case letters, digits and hyphens, at most 63 of them'

/** What is wrong with a feature id, or null; `where` is where it was written. */
export function featureIdProblem(id: string, where: Problem['where']): Problem | null {
  if (FEATURE_ID.test(id)) return null
  const slug = suggestSlug(id)
  return {
    what: `${JSON.stringify(id)} is not ${FEATURE_ID_FORM}`,
    fix: slug === '' ? 'Write the id of the feature, such as churn-model' : `Write ${JSON.stringify(slug)}`,
    ...(where === undefined ? {} : { where }),
  }
}

function suggestSlug(id: string): string {
  const plain = id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '')
  return slug.slice(0, 63).replace(/-+$/, '')
}
