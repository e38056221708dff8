/** A feature's id: lower-case letters, digits and hyphens, at most 63 characters. */
export const FEATURE_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** What a feature id is, as a noun phrase for messages. */
export const FEATURE_ID_FORM = 'a feature id: lower-case letters, digits and hyphens, at most 63 of them'
